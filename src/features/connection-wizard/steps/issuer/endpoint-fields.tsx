import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { type Field, fields } from '#domain/destinations/auth0/connection/fields.ts'
import { FormTextInput } from '#forms/form-text-input.tsx'

const endpoints = [
  'endpoints.issuer',
  'endpoints.authorization_endpoint',
  'endpoints.token_endpoint',
  'endpoints.jwks_uri',
  'endpoints.userinfo_endpoint',
] as const satisfies readonly Field[]

/** Every endpoint by hand, where there is no discovery. */
export function EndpointFields() {
  return endpoints.map((name) => (
    <FormTextInput<WizardValues>
      key={name}
      name={name}
      label={fields[name].label}
      hint={fields[name].hint}
      mono
      inputMode="url"
      autoComplete="off"
      optional={name === 'endpoints.userinfo_endpoint'}
    />
  ))
}
