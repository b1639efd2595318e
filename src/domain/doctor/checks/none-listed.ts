import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'none-listed'
  readonly severity: 'breaks-some' | 'note'
}

/** An ID token from the authorization endpoint must be signed (OIDC Core 1.0 §3.2.2.11). */
export const noneListed: Check<Found> = ({ login, channel }) => {
  if (!login || !list(login, 'id_token_signing_alg_values_supported')?.includes('none')) return []
  return [{ code: 'none-listed', severity: channel === 'front_channel' ? 'breaks-some' : 'note' }]
}
