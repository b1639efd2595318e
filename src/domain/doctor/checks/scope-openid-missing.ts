import type { Check } from '../case.ts'

type Found = {
  readonly code: 'scope-openid-missing'
  readonly severity: 'blocks'
  readonly scopes: readonly string[]
}

/** Without openid there is no ID token (OIDC Core 1.0 §3.1.2.1). */
export const scopeOpenidMissing: Check<Found> = ({ login, expectation: { scopes } }) =>
  login && scopes && !scopes.includes('openid')
    ? [{ code: 'scope-openid-missing', severity: 'blocks', scopes }]
    : []
