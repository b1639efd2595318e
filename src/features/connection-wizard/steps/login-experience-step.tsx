import type { WizardValues } from '#domain/connection/draft.ts'
import { fields } from '#domain/connection/fields.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { LoginFields } from '#panels/login-experience/login-fields.tsx'
import { LoginPreview } from '#panels/login-experience/login-preview.tsx'
import { useWizardValues } from '../use-wizard-values.ts'

export function LoginExperienceForm() {
  const { name } = useWizardValues()
  return (
    <>
      <LoginFields connectionName={name} />
      <FormCheckbox<WizardValues> name="sync" label={fields.sync.label} hint={fields.sync.hint} />
    </>
  )
}

export function LoginExperienceSide() {
  const { name } = useWizardValues()
  return <LoginPreview connectionName={name} />
}
