import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'openid-not-listed'
  readonly severity: 'breaks-some'
  readonly offered: readonly string[]
}

/** The list may be partial, but openid should be in it (OIDC Discovery 1.0 §3). */
export const openidNotListed: Check<Found> = ({ login }) => {
  const offered = login && list(login, 'scopes_supported')
  if (!offered || offered.includes('openid')) return []
  return [{ code: 'openid-not-listed', severity: 'breaks-some', offered }]
}
