import { useFormContext, useWatch } from 'react-hook-form'
import {
  durationWords,
  readDuration,
  writeDuration,
} from '#domain/destinations/cloudentity/duration.ts'
import { noCachingWords } from '#domain/destinations/cloudentity/generation.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Callout } from '#ui/callout.tsx'
import { Hint } from '#ui/hint.tsx'

interface WithCaching {
  contextCaching: boolean
  timeToLive: string
}

/** Whether the workspace keeps the user's authentication context, and how long. */
export function CachingFields({ available }: { readonly available: boolean }) {
  const { control } = useFormContext<WithCaching>()
  const { contextCaching, timeToLive } = useWatch({
    control,
    compute: (all: WithCaching) => all,
  })
  if (!available)
    return (
      <Callout title="No authentication context caching here">
        <p>{noCachingWords} Nothing of it is sent.</p>
      </Callout>
    )
  const seconds = readDuration(timeToLive)
  return (
    <>
      <FormCheckbox<WithCaching>
        name="contextCaching"
        label="Authentication context caching"
        hint="Stores the user’s authentication context at Cloudentity. Off: nothing is kept."
      />
      {contextCaching && (
        <FormTextInput<WithCaching>
          name="timeToLive"
          label="Time To Live"
          mono
          autoComplete="off"
          status={
            seconds !== undefined && (
              <Hint>
                {durationWords(seconds)}, sent as <code>{writeDuration(seconds)}</code>
              </Hint>
            )
          }
          hint="Hours, minutes and seconds in one word, like 1h15m30s. Its bounds are not documented."
        />
      )}
    </>
  )
}
