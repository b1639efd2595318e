import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/connection/draft.ts'
import { effectiveMetadata } from '#domain/connection/effective-metadata.ts'
import { fields } from '#domain/connection/fields.ts'
import { channelWords } from '#domain/connection/in-words.ts'
import type { Channel } from '#domain/contract/connection.ts'
import { channelsOf } from '#domain/diagnosis/channels.ts'
import { useField } from '#forms/use-field.ts'
import { Choice } from '#ui/choice.tsx'
import { useWizardValues } from '../../use-wizard-values.ts'
import { useWizard } from '../../wizard-context.ts'
import { ChannelStatus } from './channel-status.tsx'

const options = [
  {
    value: 'front_channel',
    label: channelWords.front_channel,
    description: 'The ID token comes through the browser. No Client Secret.',
  },
  {
    value: 'back_channel',
    label: channelWords.back_channel,
    description: 'The browser carries a code, and Auth0 fetches the tokens itself. Client Secret.',
  },
] as const satisfies readonly { value: Channel; label: string; description: string }[]

/** Preselected from the metadata until the operator chooses. */
export function ChannelField() {
  const { request } = useWizard()
  const { setValue } = useFormContext<WizardValues>()
  const values = useWizardValues()
  const field = useField<WizardValues>('channel')
  const metadata = effectiveMetadata(values, request.metadata)

  const choose = (channel: Channel) => {
    setValue('channelChosen', true, { shouldDirty: true })
    field.onChange(channel)
  }
  return (
    <Choice<Channel>
      {...field.words}
      name="channel"
      label={fields.channel.label}
      hint={fields.channel.hint}
      value={values.channel}
      inputRef={field.attach}
      onBlur={field.onBlur}
      onChange={choose}
      options={options}
      status={
        <ChannelStatus
          channel={values.channel}
          chosen={values.channelChosen}
          channels={metadata && channelsOf(metadata)}
          onSwitch={choose}
        />
      }
    />
  )
}
