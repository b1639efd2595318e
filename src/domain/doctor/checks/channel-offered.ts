import type { Channel } from '#domain/oidc/values.ts'
import type { Check } from '../case.ts'
import { fitOf } from '../channels.ts'

type Found = {
  readonly code: 'channel-offered'
  readonly severity: 'fine'
  readonly channel: Channel
}

export const channelOffered: Check<Found> = ({ channels, channel }) =>
  channels && channel && fitOf(channels, channel).fit === 'fits'
    ? [{ code: 'channel-offered', severity: 'fine', channel }]
    : []
