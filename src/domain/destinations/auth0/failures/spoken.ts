import type { RunStepId } from '../test-run/run.ts'

/**
 * Who tells a failure. `tenant`: Auth0 itself; `authorization`: the provider's authorization
 * endpoint, by a redirect; `page`: a page that was read; `token`: the provider's token endpoint;
 * `network`: what is between the tenant and the provider; `tester`: the connection tester and what
 * the tenant gave it.
 */
export type Speaker = 'tenant' | 'authorization' | 'page' | 'token' | 'network' | 'tester'

export interface Spoken {
  readonly by: readonly Speaker[]
  /** Where the login stood, the likeliest first. */
  readonly at: readonly [RunStepId, ...RunStepId[]]
}

/** A provider refuses on a page of its own or by a redirect: the words are the same. */
const front = ['authorization', 'page'] as const

/** By whom, and where a login stands then. */
export const spoken = {
  tester: { by: ['tester'], at: ['profile'] },
  /** The tenant, before it sends anybody on; it may show a page. */
  begin: { by: ['tenant', 'page'], at: ['authorize'] },
  authorization: { by: front, at: ['idp'] },
  token: { by: ['token'], at: ['token'] },
  tokenOrBefore: { by: ['token', ...front], at: ['token', 'idp'] },
  authorizationOrLater: { by: ['token', ...front], at: ['idp', 'token'] },
  /** The tenant, on what came to /login/callback. */
  callback: { by: ['tenant'], at: ['callback'] },
  idToken: { by: ['tenant'], at: ['claims'] },
  userinfo: { by: ['tenant'], at: ['mapping'] },
  profile: { by: ['tenant', 'page'], at: ['profile'] },
  /** Whatever the tenant asks the provider for: tokens, keys, UserInfo. */
  network: { by: ['network', 'tenant'], at: ['token', 'claims', 'mapping'] },
  /** The tenant, at any time once the user is back. */
  tenant: { by: ['tenant'], at: ['callback', 'token', 'claims', 'mapping', 'profile'] },
} as const satisfies Readonly<Record<string, Spoken>>
