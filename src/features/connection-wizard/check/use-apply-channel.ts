import { useEffect } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { recipeOf } from '#domain/providers/all.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'

/** Preselects the channel from the metadata until the operator has chosen one. */
export function useApplyChannel(form: UseFormReturn<WizardValues>, check: IssuerCheck): void {
  const advised = check.diagnosis?.advice.channel?.value
  const recipe = useWatch({ control: form.control, name: 'recipe' })
  useEffect(() => {
    const { channelChosen, channel } = form.getValues()
    const wanted = advised ?? recipeOf(recipe).presets.channel
    if (!channelChosen && wanted !== undefined && wanted !== channel)
      form.setValue('channel', wanted)
  }, [advised, recipe, form])
}
