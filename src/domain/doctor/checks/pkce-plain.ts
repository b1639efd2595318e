import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'pkce-plain'
  readonly severity: 'breaks-some'
  readonly offered: readonly string[]
}

/** S256 must be supported by a server that has PKCE (RFC 7636 §4.2); plain protects little. */
export const pkcePlain: Check<Found> = ({ login, channel }) => {
  const offered = login && list(login, 'code_challenge_methods_supported')
  if (!offered || channel !== 'back_channel' || offered.includes('S256')) return []
  return offered.includes('plain') ? [{ code: 'pkce-plain', severity: 'breaks-some', offered }] : []
}
