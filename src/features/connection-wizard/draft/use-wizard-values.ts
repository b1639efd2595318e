import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'

/** All values of the wizard's form, as they are typed. */
export function useWizardValues(): WizardValues {
  const { control } = useFormContext<WizardValues>()
  return useWatch({ control, compute: (all: WizardValues) => all })
}
