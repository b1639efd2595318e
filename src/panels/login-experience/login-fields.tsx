import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { visible } from '#text/visible.ts'
import { DomainsField } from './domains-field.tsx'
import { type LoginField, loginFields, type LoginValues, useLoginValues } from './login-values.ts'
import { LogoField } from './logo-field.tsx'

interface LoginFieldsProps {
  readonly connectionName: string
  readonly strategy?: Strategy | undefined
  /** Those the connection has and that may be seen. */
  readonly shown?: readonly LoginField[]
}

/** What users meet, bound to the surrounding form. */
export function LoginFields({
  connectionName,
  strategy = 'oidc',
  shown = loginFields,
}: LoginFieldsProps) {
  const { displayName, showAsButton } = useLoginValues()
  const named = fieldWords('displayName', strategy)
  const hasButton = showAsButton && shown.includes('showAsButton')
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
          label={named.label}
          autoComplete="off"
          hint={
            hasButton
              ? `The button reads “Continue with ${visible(displayName || connectionName)}”. ${displayName ? '' : 'Empty: the connection name.'}`
              : named.hint
          }
        />
      )}
      {shown.includes('iconUrl') && <LogoField />}
    </>
  )
}
