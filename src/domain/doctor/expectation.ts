import type { AssertionAudience, Channel, ClientAuthMethod, PkceMode } from '#domain/oidc/values.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { NormalizedIssuer } from '#domain/oidc/issuer/normalize.ts'
import type { Profile } from './profile.ts'

/** What the connection is going to be. What is absent is judged at its best. */
export interface Expectation {
  readonly channel?: Channel
  readonly pkce?: PkceMode
  readonly clientAuth?: ClientAuthMethod
  /** With `private_key_jwt`; absent: the destination's usual one. */
  readonly assertionAudience?: AssertionAudience
  readonly scopes?: readonly string[]
  /** Claims the operator wants in the profile, e.g. `email`. */
  readonly claims?: readonly string[]
  /** Compared exactly: a stored connection's issuer, or one asked for on the command line. */
  readonly issuer?: string
}

/** What the destination has no option for cannot be expected of a connection: judged at its best. */
export function possible(
  { channel, pkce, clientAuth, ...rest }: Expectation,
  { channels, pkceModes, tokenEndpointAuthMethods }: Profile,
): Expectation {
  return {
    ...rest,
    ...(channel && channels.includes(channel) && { channel }),
    ...(pkce && pkceModes.includes(pkce) && { pkce }),
    ...(clientAuth && tokenEndpointAuthMethods.includes(clientAuth) && { clientAuth }),
  }
}

/**
 * What came of asking. `lost`: our own side gave no answer, so nothing is known about the issuer.
 * Undefined: not asked, or not answered yet.
 */
export type Probed = Evidence | 'lost' | undefined

/** What there is to judge. */
export interface Subject {
  readonly typed?: NormalizedIssuer | undefined
  /** The discovery document's answer. A file that was pasted or uploaded has no `status`. */
  readonly document?: Probed
  /** Never left out: keys that were lost must not pass for keys that nobody asked for. */
  readonly keys: Probed
  /** What the issuer that the document names answers at its own address; see `homeUrlOf`. */
  readonly home?: Probed
  /** Members the operator set by hand over the published ones; null takes a member away. */
  readonly adjusted?: Metadata | undefined
  /** All endpoints by hand, where there is no discovery. Then there is no document. */
  readonly manual?: Metadata
}

/** Evidence of a document that was pasted or uploaded: nothing is known about its delivery. */
export const evidenceOfText = (body: string, url = ''): Evidence => ({
  url,
  hops: [],
  at: 0,
  ms: 0,
  headers: {},
  body,
})
