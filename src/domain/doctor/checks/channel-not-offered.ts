import type { Channel } from '#domain/oidc/values.ts'
import type { Check } from '../case.ts'
import { fitOf, otherThan, type ChannelReason } from '../channels.ts'

type Found = {
  readonly code: 'channel-not-offered'
  readonly severity: 'blocks'
  /** Absent: neither is offered, and none was asked for. */
  readonly channel: Channel | undefined
  /** Each with the channel it is about: what one lacks says nothing of the other. */
  readonly reasons: readonly (ChannelReason & { readonly channel: Channel })[]
  /** The other channel, when that one fits. */
  readonly instead: Channel | undefined
}

/** A channel the issuer does not offer: the login would fail. */
export const channelNotOffered: Check<Found> = ({ channels, expectation, profile }) => {
  if (!channels) return []
  const { channel } = expectation
  const wanted = channel ? [channel] : profile.channels
  if (wanted.some((one) => fitOf(channels, one).fit !== 'not-offered')) return []
  const reasons = wanted.flatMap((one) =>
    fitOf(channels, one).reasons.map((reason) => ({ ...reason, channel: one })),
  )
  const other = channel && otherThan(channel)
  const fits = other && profile.channels.includes(other) && fitOf(channels, other).fit === 'fits'
  const instead = fits ? other : undefined
  return [{ code: 'channel-not-offered', severity: 'blocks', channel, reasons, instead }]
}
