import { channelWords } from '#domain/destinations/auth0/connection/value-words.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Channel } from '#domain/oidc/values.ts'
import { reasonWords } from '#domain/doctor/catalogue/channel.ts'
import { type Channels, adviseChannel, fitOf } from '#domain/doctor/channels.ts'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Stack } from '#ui/stack.tsx'
import { Verdict } from '#ui/verdict.tsx'
import { visible } from '#text/visible.ts'

interface Props {
  readonly channel: Channel | ''
  readonly chosen: boolean
  /** Undefined while no metadata is known. */
  readonly channels: Channels | undefined
  readonly onSwitch: (channel: Channel) => void
}

const other = { front_channel: 'back_channel', back_channel: 'front_channel' } as const

/** Why this channel, or why not. */
export function ChannelStatus({ channel, chosen, channels, onSwitch }: Props) {
  if (channel === '' || !channels) return null
  const { fit, reasons } = fitOf(channels, channel)
  if (fit === 'not-offered') {
    const instead = other[channel]
    const offered = fitOf(channels, instead).fit !== 'not-offered'
    return (
      <Stack gap="tight">
        <Verdict kind="bad">
          <strong>{channelWords[channel]} is not offered by this issuer</strong>
          {': '}
          {visible(reasons.map(reasonWords).join('; '))}.{' '}
          {offered ? '' : 'Nor is the other. Their IT has to enable one of the two.'}
        </Verdict>
        {offered && (
          <span>
            <Button size="small" onClick={() => onSwitch(instead)}>
              Choose {channelWords[instead]}
            </Button>
          </span>
        )}
      </Stack>
    )
  }
  const advice = adviseChannel(channels, auth0Profile)
  const both = channels.front.fit === 'fits' && channels.back.fit === 'fits'
  return (
    <Stack gap="tight">
      {channel === advice.channel && (
        <Verdict kind={fit === 'fits' ? 'good' : 'unknown'} calm>
          {chosen ? '' : 'Preselected: '}
          {chosen ? advice.reason : lowerFirst(advice.reason)}
        </Verdict>
      )}
      {channel !== advice.channel && (
        <Verdict kind={fit === 'fits' ? 'good' : 'unknown'} calm>
          {fit === 'fits'
            ? `It offers ${channelWords[channel]} too.`
            : `It may work: ${visible(reasons.map(reasonWords).join('; '))}.`}
        </Verdict>
      )}
      {both && (
        <Hint>
          An older page of Auth0’s documentation prefers Front Channel, because it needs no secret.
        </Hint>
      )}
    </Stack>
  )
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
