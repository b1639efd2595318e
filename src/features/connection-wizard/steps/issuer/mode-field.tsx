import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { useField } from '#forms/use-field.ts'
import { Choice } from '#ui/choice.tsx'
import { begunByHand, leftByHand } from './by-hand.ts'

const modes = [
  {
    value: 'discovery',
    label: 'Published by the issuer',
    description: 'Auth0 reads the endpoints and keys from the issuer’s discovery document.',
  },
  {
    value: 'manual',
    label: 'Endpoints by hand',
    description:
      'Only where there is no discovery: what changes at the issuer is changed here too.',
  },
] as const

/** Where the endpoints come from. By hand they begin with what was just read. */
export function ModeField({ read }: { readonly read: Metadata | undefined }) {
  const { getValues, setValue } = useFormContext<WizardValues>()
  const field = useField<WizardValues>('mode')
  const choose = (mode: WizardValues['mode']) => {
    const { endpoints, adjusted } = getValues()
    if (mode === 'manual') {
      const begun = begunByHand({ endpoints, adjusted }, read)
      setValue('endpoints', begun.endpoints, { shouldDirty: true })
      setValue('adjusted', begun.adjusted, { shouldDirty: true })
    } else setValue('endpoints', leftByHand(endpoints, read), { shouldDirty: true })
    field.onChange(mode)
  }
  return (
    <Choice
      {...field.words}
      label={fields.mode.label}
      name="mode"
      inputRef={field.attach}
      options={modes}
      value={modes.find(({ value }) => value === field.text)?.value}
      onChange={choose}
      onBlur={field.onBlur}
    />
  )
}
