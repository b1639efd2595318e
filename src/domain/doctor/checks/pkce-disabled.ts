import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'pkce-disabled'; readonly severity: 'note' }

/** PKCE is recommended for clients with a secret too (RFC 9700 §2.1.1). */
export const pkceDisabled: Check<Found> = ({ login, channel, expectation }) => {
  if (!login || channel !== 'back_channel' || expectation.pkce !== 'disabled') return []
  return list(login, 'code_challenge_methods_supported')?.includes('S256')
    ? [{ code: 'pkce-disabled', severity: 'note' }]
    : []
}
