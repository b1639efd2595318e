import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Channel } from '#domain/oidc/values.ts'
import { channelsOf } from '#domain/doctor/channels.ts'
import { useField } from '#forms/use-field.ts'
import { Choice } from '#ui/choice.tsx'
import { useWizardValues } from '../../draft/use-wizard-values.ts'
import { useWizard } from '../../frame/wizard-context.ts'
import { channelOptions } from '#panels/oidc-fields/channel-options.ts'
import { WhatIsThis } from '#panels/help/what-is-this.tsx'
import { ChannelStatus } from '#panels/oidc-fields/channel-status.tsx'

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
      hint={
        <>
          {fields.channel.hint} <WhatIsThis id="channel" about={fields.channel.label} />
        </>
      }
      value={values.channel}
      inputRef={field.attach}
      onBlur={field.onBlur}
      onChange={choose}
      options={channelOptions}
      status={
        <ChannelStatus
          channel={values.channel}
          chosen={values.channelChosen}
          channels={metadata && channelsOf(metadata, auth0Profile)}
          onSwitch={choose}
        />
      }
    />
  )
}
