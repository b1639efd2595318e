import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { knownMethods } from './pkce-unknown.ts'

type Found = {
  readonly code: 'pkce-not-offered'
  readonly severity: 'breaks-some'
  readonly pkce: 'S256' | 'plain'
  readonly offered: readonly string[]
}

/** The method chosen against those published (RFC 8414 §2; RFC 7636 §4.3). */
export const pkceNotOffered: Check<Found> = ({ login, channel, expectation: { pkce } }) => {
  if (!login || channel !== 'back_channel') return []
  if (pkce !== 'S256' && pkce !== 'plain') return []
  const offered = list(login, 'code_challenge_methods_supported')
  if (!offered || offered.includes(pkce) || knownMethods(offered).length === 0) return []
  return [{ code: 'pkce-not-offered', severity: 'breaks-some', pkce, offered }]
}
