import { useFormState } from 'react-hook-form'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import type { Strategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/stack.tsx'
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
  const { showAsButton } = useLoginValues()
  const { errors } = useFormState<LoginValues>({ name: ['displayName', 'iconUrl'] })
  const ofButton = shown.includes('showAsButton')
  const fieldsOfButton = (
    <>
      {shown.includes('displayName') && (
        <DisplayName
          connectionName={connectionName}
          strategy={strategy}
          hasButton={ofButton && showAsButton}
        />
      )}
      {shown.includes('iconUrl') && <LogoField />}
    </>
  )
  return (
    <>
      {shown.includes('domains') && <DomainsField />}
      {ofButton && (
        <FormCheckbox<LoginValues>
          name="showAsButton"
          label={fields.showAsButton.label}
          hint={fields.showAsButton.hint}
        />
      )}
      {ofButton && !showAsButton ? (
        <Disclosure
          summary="The button’s display name and logo, kept while it is off"
          defaultOpen={errors.displayName !== undefined || errors.iconUrl !== undefined}
        >
          <Stack>{fieldsOfButton}</Stack>
        </Disclosure>
      ) : (
        fieldsOfButton
      )}
    </>
  )
}

interface DisplayNameProps {
  readonly connectionName: string
  readonly strategy: Strategy
  readonly hasButton: boolean
}

function DisplayName({ connectionName, strategy, hasButton }: DisplayNameProps) {
  const { displayName } = useLoginValues()
  const named = fieldWords('displayName', strategy)
  return (
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
  )
}
