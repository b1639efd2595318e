import type { Channel } from '#domain/oidc/values.ts'
import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'grant-not-listed'
  readonly severity: 'breaks-some'
  readonly channel: Channel
  readonly grant: 'authorization_code' | 'implicit'
  readonly offered: readonly string[]
}

/** The grant that belongs to the response type (RFC 7591 §2.1); left out means both. */
export const grantNotListed: Check<Found> = ({ login, channel }) => {
  const offered = login && list(login, 'grant_types_supported')
  if (!offered || !channel) return []
  const grant = channel === 'front_channel' ? 'implicit' : 'authorization_code'
  if (offered.includes(grant)) return []
  return [{ code: 'grant-not-listed', severity: 'breaks-some', channel, grant, offered }]
}
