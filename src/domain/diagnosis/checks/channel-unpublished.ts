import type { Channel } from '../../contract/connection.ts'
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
export const channelUnpublished: Check<Found> = ({ channels, channel }) => {
  if (!channels || !channel) return []
  const { fit, reasons } = fitOf(channels, channel)
  if (fit !== 'unknown') return []
  return [{ code: 'channel-unpublished', severity: 'unknown', channel, reasons }]
}
