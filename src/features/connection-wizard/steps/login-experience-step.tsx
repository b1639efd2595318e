import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { hasField } from '#domain/destinations/auth0/connection/steps-of.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { LoginFields } from '#panels/login-experience/login-fields.tsx'
import { LoginPreview } from '#panels/login-experience/login-preview.tsx'
import { loginFields } from '#panels/login-experience/login-values.ts'
import { HowItIsReached, NoLoginFields } from '#panels/other-tenant/no-login-fields.tsx'
import { useWizardValues } from '../draft/use-wizard-values.ts'

export function LoginExperienceForm() {
  const values = useWizardValues()
  const strategy = strategyOf(values)
  const isShown = (field: keyof typeof fields) => hasField(field, strategy)
  return (
    <>
      {strategy === 'auth0-oidc' && <NoLoginFields />}
      <LoginFields
        connectionName={values.name}
        strategy={strategy}
        shown={loginFields.filter(isShown)}
      />
      {isShown('sync') && (
        <FormCheckbox<WizardValues> name="sync" label={fields.sync.label} hint={fields.sync.hint} />
      )}
    </>
  )
}

export function LoginExperienceSide() {
  const values = useWizardValues()
  return strategyOf(values) === 'oidc' ? (
    <LoginPreview connectionName={values.name} />
  ) : (
    <HowItIsReached />
  )
}
