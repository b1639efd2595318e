import type { Channel } from '#domain/oidc/values.ts'
import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { fitOf } from '../channels.ts'

type Found = {
  readonly code: 'grant-not-listed'
  readonly severity: 'breaks-some'
  readonly channel: Channel
  readonly grant: 'authorization_code' | 'implicit'
  readonly offered: readonly string[]
  /** Whether the response type that belongs to it is published. */
  readonly responseType: 'offered' | 'unpublished'
}

/**
 * The grant that belongs to the response type (RFC 7591 §2.1); left out means both. Of a channel
 * that is not offered, that says it all.
 */
export const grantNotListed: Check<Found> = ({ login, channel, channels }) => {
  const offered = login && list(login, 'grant_types_supported')
  if (!offered || !channel || !channels) return []
  const { fit, reasons } = fitOf(channels, channel)
  if (fit === 'not-offered') return []
  const grant = channel === 'front_channel' ? 'implicit' : 'authorization_code'
  if (offered.includes(grant)) return []
  const unpublished = reasons.some(({ reason }) => reason === 'response-types-unpublished')
  const responseType = unpublished ? 'unpublished' : 'offered'
  return [
    { code: 'grant-not-listed', severity: 'breaks-some', channel, grant, offered, responseType },
  ]
}
