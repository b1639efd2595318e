import { useEffect, useEffectEvent, useRef } from 'react'
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
      'Only where there is no discovery: what changes at the issuer has to be changed here.',
  },
] as const

/** Where the endpoints come from. By hand they begin with what was just read. */
export function ModeField({ read }: { readonly read: Metadata | undefined }) {
  const { getValues, setValue } = useFormContext<WizardValues>()
  const field = useField<WizardValues>('mode')
  // Chosen before the issuer had answered: what nobody typed is still to begin with its answer.
  const waits = useRef(false)
  const begin = () => {
    const begun = begunByHand(getValues(), read)
    setValue('endpoints', begun.endpoints, { shouldDirty: true })
    setValue('adjusted', begun.adjusted, { shouldDirty: true })
    waits.current = read === undefined
  }
  const arrived = useEffectEvent(begin)
  useEffect(() => {
    if (waits.current && read && getValues('mode') === 'manual') arrived()
  }, [read, getValues])
  const choose = (mode: WizardValues['mode']) => {
    if (mode === 'manual') begin()
    else setValue('endpoints', leftByHand(getValues('endpoints'), read), { shouldDirty: true })
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
