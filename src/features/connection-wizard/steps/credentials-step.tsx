import type { WizardValues } from '#domain/connection/draft.ts'
import { fields } from '#domain/connection/fields.ts'
import { FormChoice } from '#forms/form-choice.tsx'
import { FormSecretInput } from '#forms/form-secret-input.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'

export function CredentialsForm() {
  return (
    <>
      <FormChoice<WizardValues>
        name="channel"
        label={fields.channel.label}
        options={[
          { value: 'back_channel', label: 'Back Channel' },
          { value: 'front_channel', label: 'Front Channel' },
        ]}
      />
      <FormTextInput<WizardValues> name="clientId" label={fields.clientId.label} mono />
      <FormSecretInput<WizardValues> name="clientSecret" label={fields.clientSecret.label} />
    </>
  )
}

export function CredentialsSide() {
  return null
}
