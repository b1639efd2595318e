import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'

export interface DerivedUrl {
  /** The URL that was typed over it. */
  readonly other: string | undefined
  readonly adopt: () => void
}

/**
 * Keeps the discovery URL at what the recipe makes of its inputs, for as long as nobody has typed
 * another one over it. Returns the other one, if there is one, and the way back.
 */
export function useDerivedUrl(issuer: string | undefined): DerivedUrl {
  const { control, setValue, getValues } = useFormContext<WizardValues>()
  const discoveryUrl = useWatch({ control, name: 'discoveryUrl' })
  const before = useRef(issuer)
  useEffect(() => {
    const current = getValues('discoveryUrl')
    const isDerived = current === '' || current === before.current
    before.current = issuer
    if (isDerived && current !== (issuer ?? '')) setValue('discoveryUrl', issuer ?? '')
  }, [issuer, getValues, setValue])
  const other = issuer !== undefined && discoveryUrl !== '' && discoveryUrl !== issuer
  return {
    other: other ? discoveryUrl : undefined,
    adopt: () => setValue('discoveryUrl', issuer ?? '', { shouldDirty: true }),
  }
}
