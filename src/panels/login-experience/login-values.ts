import { useFormContext, useWatch } from 'react-hook-form'
import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'

/** The part that every form of a login experience holds under these names. */
export type LoginValues = Pick<DraftValues, 'domains' | 'showAsButton' | 'displayName' | 'iconUrl'>
export type LoginField = keyof LoginValues

export const loginFields = [
  'domains',
  'showAsButton',
  'displayName',
  'iconUrl',
] as const satisfies readonly LoginField[]

/** The values of the surrounding form, as they are typed. */
export function useLoginValues(): LoginValues {
  const { control } = useFormContext<LoginValues>()
  return useWatch({ control, compute: (all: LoginValues) => all })
}
