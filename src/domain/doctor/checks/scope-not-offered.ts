import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'scope-not-offered'
  readonly severity: 'breaks-some'
  readonly missing: readonly string[]
  readonly remaining: readonly string[]
}

/** The list may be partial; some issuers refuse the whole request over one unknown scope. */
export const scopeNotOffered: Check<Found> = ({ login, expectation: { scopes } }) => {
  const offered = login && list(login, 'scopes_supported')
  if (!offered || !scopes) return []
  const missing = scopes.filter((scope) => scope !== 'openid' && !offered.includes(scope))
  if (missing.length === 0) return []
  const remaining = scopes.filter((scope) => !missing.includes(scope))
  return [{ code: 'scope-not-offered', severity: 'breaks-some', missing, remaining }]
}
