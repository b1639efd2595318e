import { useFormContext, useWatch } from 'react-hook-form'
import { type DraftValues, type WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { baseValue } from './member-value.ts'

type Value = DraftValues['adjusted'][string]

/** Changes single members over what is published or uploaded; each can be taken back. */
export function useAdjust(base: Metadata | undefined) {
  const { control, setValue, getValues, formState } = useFormContext<WizardValues>()
  const adjusted = useWatch({ control, name: 'adjusted' })
  const write = (next: DraftValues['adjusted']) =>
    setValue('adjusted', next, { shouldDirty: true, shouldValidate: formState.isSubmitted })
  const without = (name: string) =>
    Object.fromEntries(Object.entries(getValues('adjusted')).filter(([other]) => other !== name))
  return {
    adjusted,
    /** A value equal to the published one is no adjustment. */
    adjust: (name: string, value: Value) =>
      write(
        JSON.stringify(value) === JSON.stringify(baseValue(base, name, value))
          ? without(name)
          : { ...without(name), [name]: value },
      ),
    reset: (name: string) => write(without(name)),
    resetAll: () => write({}),
  }
}
