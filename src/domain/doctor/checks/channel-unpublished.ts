import type { Channel } from '#domain/oidc/values.ts'
import { member, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { fitOf, type ChannelReason } from '../channels.ts'

type Found = {
  readonly code: 'channel-unpublished'
  readonly severity: 'unknown'
  readonly channel: Channel
  readonly reasons: readonly ChannelReason[]
}

/**
 * What is left out cannot be told: response types have no default, response modes default to
 * query and fragment (OIDC Discovery 1.0 §3), and some take form_post all the same.
 */
export const channelUnpublished: Check<Found> = ({ login, channels, channel }) => {
  if (!channels || !channel) return []
  const { fit, reasons } = fitOf(channels, channel)
  if (fit !== 'unknown' || isUnreadable(login, 'response_types_supported')) return []
  return [{ code: 'channel-unpublished', severity: 'unknown', channel, reasons }]
}

/** Published, but of another type: told by `incomplete`. */
const isUnreadable = (login: Metadata | undefined, name: string): boolean => {
  const value = login && member(login, name)
  return value !== undefined && !Array.isArray(value)
}
