import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import { members } from '#domain/oidc/issuer/members.ts'
import { memberRows } from '#domain/oidc/issuer/member-rows.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'

type Value = DraftValues['adjusted'][string]

export const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** The published value in the form of an adjustment; an absent member is its empty value. */
export function baseValue(base: Metadata | undefined, name: string, like: Value): unknown {
  const value = base && Object.hasOwn(base, name) ? (base[name] ?? undefined) : undefined
  return value ?? (typeof like === 'string' ? '' : [])
}

/** How a member is edited: as text, as a list, or not here. */
export function editedAs(metadata: Metadata, name: string): 'text' | 'list' | undefined {
  const value = Object.hasOwn(metadata, name) ? metadata[name] : undefined
  const wanted = Object.hasOwn(members, name) ? members[name]?.type : undefined
  // What should be a list is edited as one, whatever it was published as.
  if (wanted === 'strings') return 'list'
  if (wanted === 'url' || wanted === 'string') return 'text'
  if (wanted !== undefined || name === '__proto__') return undefined
  if (typeof value === 'string') return 'text'
  return isStrings(value) ? 'list' : undefined
}

/** An editor's first text: a list is one entry a line. */
export function editorText(metadata: Metadata, name: string): string {
  const value = Object.hasOwn(metadata, name) ? metadata[name] : undefined
  if (typeof value === 'string') return value
  return isStrings(value) ? value.join('\n') : ''
}

/** What Auth0 reads: offered for adding where the issuer leaves it out. */
const read = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'response_types_supported',
  'response_modes_supported',
  'id_token_signing_alg_values_supported',
  'token_endpoint_auth_methods_supported',
  'code_challenge_methods_supported',
]

export interface ShownMember {
  readonly name: string
  /** Undefined: the metadata has no such member. */
  readonly value?: string | undefined
  readonly meaning?: string | undefined
}

/** Every member there is, then those that are published, or read by Auth0, and lack in it. */
export function shownMembers(
  metadata: Metadata,
  adjusted: DraftValues['adjusted'],
  published: Metadata = {},
): ShownMember[] {
  const present = memberRows(metadata)
  const names = new Set(present.map(({ name }) => name))
  const absent = [
    ...new Set([...read, ...Object.keys(adjusted), ...Object.keys(published)]),
  ].filter((name) => !names.has(name))
  return [
    ...present,
    ...absent.map((name) => ({
      name,
      meaning: Object.hasOwn(members, name) ? members[name]?.meaning : undefined,
    })),
  ]
}
