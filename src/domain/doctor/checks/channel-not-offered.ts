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

/** A channel the issuer does not offer: the login would fail. */
export const channelNotOffered: Check<Found> = ({ channels, expectation, profile }) => {
  if (!channels) return []
  const { channel } = expectation
  if (!channel) {
    const fits = profile.channels.map((usable) => fitOf(channels, usable))
    if (fits.some(({ fit }) => fit !== 'not-offered')) return []
    const reasons = fits.flatMap((one) => one.reasons)
    const none = { channel: undefined, instead: undefined }
    return [{ code: 'channel-not-offered', severity: 'blocks', ...none, reasons }]
  }
  const { fit, reasons } = fitOf(channels, channel)
  if (fit !== 'not-offered') return []
  const other = channel === 'front_channel' ? 'back_channel' : 'front_channel'
  const fits = profile.channels.includes(other) && fitOf(channels, other).fit === 'fits'
  const instead = fits ? other : undefined
  return [{ code: 'channel-not-offered', severity: 'blocks', channel, reasons, instead }]
}
