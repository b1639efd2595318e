import { useFormState } from 'react-hook-form'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { useLogo } from './box/use-logo.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import { type LoginValues, useLoginValues } from './login-values.ts'
import { LogoStatus } from './logo-status.tsx'

export function LogoField() {
  const { iconUrl } = useLoginValues()
  const settled = useDebounced(iconUrl)
  const logo = useLogo(settled)
  const { errors } = useFormState<LoginValues>({ name: 'iconUrl' })
  // The form's own complaint says the same.
  const words = settled !== '' && !(errors.iconUrl && logo.state === 'invalid')
  return (
    <FormTextInput<LoginValues>
      name="iconUrl"
      label={fields.iconUrl.label}
      hint={fields.iconUrl.hint}
      status={
        words && (
          <LogoStatus key={settled} logo={settled === iconUrl ? logo : { state: 'checking' }} />
        )
      }
      type="url"
      mono
      autoComplete="off"
    />
  )
}
