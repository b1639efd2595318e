import type { Channel, PkceMode } from '#domain/oidc/values.ts'
import type { Profile } from './profile.ts'
import type { checks } from './checks/all.ts'

/** Whatever the checks in checks/all.ts can find, as a union told apart by `code`. */
export type Finding = ReturnType<(typeof checks)[number]>[number]
export type Code = Finding['code']
export type FindingOf<C extends Code> = Extract<Finding, { readonly code: C }>

/** A change of the form that mends a finding, as data. */
export type Fix =
  | { readonly field: 'type'; readonly value: Channel; readonly label: string }
  | { readonly field: 'pkce'; readonly value: PkceMode; readonly label: string }
  | { readonly field: 'scopes'; readonly value: readonly string[]; readonly label: string }
  | { readonly field: 'discovery_url'; readonly value: string; readonly label: string }

/** operator: whoever fills in the form. customer-it: who runs the IdP. administrator: our own. */
export type Who = 'operator' | 'customer-it' | 'administrator'

/** All words about one finding, plain text. Strings from the issuer stand in it as they came. */
export interface Words {
  readonly headline: string
  readonly expected?: string
  readonly got?: string
  /** Why the destination cares. */
  readonly why: string
  readonly who: Who
  readonly how: string
  /** A text to send to whoever can mend it. */
  readonly message?: string
  readonly clause: string
  readonly fix?: Fix
}

/** What the words may name besides the finding itself. */
export interface Place {
  readonly profile: Profile
  readonly documentUrl: string
  readonly issuer: string
}
