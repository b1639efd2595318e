import type { Channel } from '#domain/oidc/values.ts'
import type { Check } from '../case.ts'
import { fitOf, type ChannelReason } from '../channels.ts'

type Found = {
  readonly code: 'channel-not-offered'
  readonly severity: 'blocks'
  /** Absent: neither is offered, and none was asked for. */
  readonly channel: Channel | undefined
  readonly reasons: readonly ChannelReason[]
  /** The other channel, when that one fits. */
  readonly instead: Channel | undefined
}

/** Auth0 stores a channel the issuer does not offer, and the login then fails. */
export const channelNotOffered: Check<Found> = ({ channels, expectation }) => {
  if (!channels) return []
  const { channel } = expectation
  if (!channel) {
    if (channels.front.fit !== 'not-offered' || channels.back.fit !== 'not-offered') return []
    const reasons = [...channels.back.reasons, ...channels.front.reasons]
    const none = { channel: undefined, instead: undefined }
    return [{ code: 'channel-not-offered', severity: 'blocks', ...none, reasons }]
  }
  const { fit, reasons } = fitOf(channels, channel)
  if (fit !== 'not-offered') return []
  const other = channel === 'front_channel' ? 'back_channel' : 'front_channel'
  const instead = fitOf(channels, other).fit === 'fits' ? other : undefined
  return [{ code: 'channel-not-offered', severity: 'blocks', channel, reasons, instead }]
}
