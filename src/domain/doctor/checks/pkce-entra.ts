import { list, text } from '#domain/oidc/issuer/metadata.ts'
import type { Case, Check } from '../case.ts'
import { isEntra } from '../host.ts'

type Found = {
  readonly code: 'pkce-entra'
  readonly severity: 'breaks-some' | 'note'
}

/**
 * Entra supports PKCE and does not publish it, so "auto" sends none: "you must set pkce to s256"
 * (auth0.com/docs, configure-pkce-claim-mapping-for-oidc.mdx).
 */
export const pkceEntra: Check<Found> = (found) => {
  const { pkce } = found.expectation
  if (!hidesPkce(found) || pkce === 'S256') return []
  if (!found.profile.pkceModes.includes('S256')) return []
  return [{ code: 'pkce-entra', severity: pkce === undefined ? 'note' : 'breaks-some' }]
}

export function hidesPkce({ login, channel }: Case): boolean {
  if (!login || channel !== 'back_channel') return false
  if (list(login, 'code_challenge_methods_supported')) return false
  return isEntra(text(login, 'issuer')) || isEntra(text(login, 'authorization_endpoint'))
}
