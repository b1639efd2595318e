import type { TemplateError } from './template.ts'

export type Fate =
  | 'kept' // under the claim's own name
  | 'renamed'
  | 'literal' // the same for every user
  | 'combined' // made of text and claims
  | 'restricted' // dropped without a word
  | 'missing' // the claim did not come
  | 'unreadable' // the template has an error; Auth0 takes it as it stands, or refuses it
  | 'completed' // Auth0 makes one up

export type NoteCode =
  | 'list-to-text'
  | 'not-boolean' // email_verified
  | 'dotted-name' // a key or claim with a dot: whether Auth0 reads it as a path is not documented
  | 'reserved' // Auth0 writes this attribute itself
  | 'restricted-in-example' // `groups`: restricted, and yet in an example of the documentation
  | 'part-missing' // of a mixture
  | 'root-kept' // the stored value stays at this login
  | 'root-at-first-login' // later logins leave it
  | 'userinfo-unknown' // what UserInfo would say was not given
  | 'token-stored' // the provider's access token would stand in the profile

export interface PredictedAttribute {
  readonly name: string
  readonly fate: Fate
  /** Absent where the profile does not get the attribute. */
  readonly value?: unknown
  /** Where it comes from, as in a template: `tokenset.email`. */
  readonly from: readonly string[]
  readonly notes: readonly NoteCode[]
  /** For a restricted name: one that is free. */
  readonly suggestion?: string
  readonly errors: readonly TemplateError[]
}

export interface Prediction {
  readonly mode: 'bind_all' | 'use_map' | 'basic_profile'
  readonly attributes: readonly PredictedAttribute[]
  /** Claims that no attribute takes, restricted ones aside. */
  readonly unused: readonly string[]
  /** Auth0 calls UserInfo at each login. */
  readonly asksUserinfo: boolean
  /** A login of somebody new creates no user. */
  readonly createsNoUser: boolean
}

/** One sentence each, for whoever wrote the map. */
export const noteWords: Readonly<Record<NoteCode, string>> = {
  'list-to-text': 'The list becomes text with commas; bind_all keeps lists.',
  'not-boolean': 'Not a boolean: code that asks for true takes it as unverified.',
  'dotted-name': 'A dot in the name: whether Auth0 reads it as a path is not documented.',
  reserved: 'Auth0 writes this attribute itself; use another name.',
  'restricted-in-example':
    'Restricted, and yet in an example of Auth0’s documentation: do not rely on it.',
  'part-missing': 'A claim in it did not come: nothing stands in its place.',
  'root-kept': 'The stored value stays: this connection does not sync at this login.',
  'root-at-first-login': 'Written at the first login only.',
  'userinfo-unknown': 'Comes from UserInfo, whose answer was not given.',
  'token-stored':
    'The provider’s access token would stand in the profile, for every application to read.',
}

export const fateWords: Readonly<Record<Fate, string>> = {
  kept: 'As the provider sent it.',
  renamed: 'Under another name.',
  literal: 'The same text for every user.',
  combined: 'Made of text and claims.',
  restricted: 'Dropped: Auth0 keeps this name to itself. The login works all the same.',
  missing: 'The claim did not come; the attribute is left out.',
  unreadable: 'The template has an error.',
  completed: 'Auth0 makes one up: the provider sent none.',
}
