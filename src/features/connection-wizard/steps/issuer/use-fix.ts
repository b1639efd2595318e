import { useFormContext } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { Fix } from '#domain/doctor/finding.ts'

/** Carries a finding's one-click fix into the form; it writes the named fields and no other. */
export function useFix(): (fix: Fix) => void {
  const { setValue, formState } = useFormContext<WizardValues>()
  const { isSubmitted } = formState
  return (fix) => {
    const options = { shouldDirty: true, shouldValidate: isSubmitted }
    switch (fix.field) {
      case 'type':
        setValue('channelChosen', true)
        return setValue('channel', fix.value, options)
      case 'pkce':
        return setValue('pkce', fix.value, options)
      case 'scopes':
        return setValue('scopes', [...fix.value], options)
      case 'discovery_url':
        return setValue('discoveryUrl', fix.value, options)
    }
  }
}
