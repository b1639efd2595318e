import { fields } from '#domain/connection/fields.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { visible } from '#ui/visible.ts'
import { DomainsField } from './domains-field.tsx'
import { type LoginField, type LoginValues, useLoginValues } from './login-values.ts'
import { LogoField } from './logo-field.tsx'

const all: readonly LoginField[] = ['domains', 'showAsButton', 'displayName', 'iconUrl']

interface LoginFieldsProps {
  readonly connectionName: string
  /** Those the connection has and that may be seen. */
  readonly shown?: readonly LoginField[]
}

/** What users meet, bound to the surrounding form. */
export function LoginFields({ connectionName, shown = all }: LoginFieldsProps) {
  const { displayName, showAsButton } = useLoginValues()
  return (
    <>
      {shown.includes('domains') && <DomainsField />}
      {shown.includes('showAsButton') && (
        <FormCheckbox<LoginValues>
          name="showAsButton"
          label={fields.showAsButton.label}
          hint={fields.showAsButton.hint}
        />
      )}
      {shown.includes('displayName') && (
        <FormTextInput<LoginValues>
          name="displayName"
          label={fields.displayName.label}
          autoComplete="off"
          hint={
            showAsButton
              ? `The button reads “Continue with ${visible(displayName || connectionName)}”. ${displayName ? '' : 'Empty: the connection name.'}`
              : fields.displayName.hint
          }
        />
      )}
      {shown.includes('iconUrl') && <LogoField />}
    </>
  )
}
