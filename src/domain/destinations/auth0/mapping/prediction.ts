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
