import { hasField } from '#domain/destinations/auth0/connection/steps-of.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { LoginFields } from '#panels/login-experience/login-fields.tsx'
import { LoginPreview } from '#panels/login-experience/login-preview.tsx'
import { loginFields } from '#panels/login-experience/login-values.ts'
import { HowItIsReached, NoLoginFields } from '#panels/other-tenant/no-login-fields.tsx'
import { useWizardValues } from '../draft/use-wizard-values.ts'
import { PlainFields } from './plain-fields.tsx'

export function LoginExperienceForm() {
  const values = useWizardValues()
  const strategy = strategyOf(values)
  return (
    <>
      <NoLoginFields strategy={strategy} />
      <LoginFields
        connectionName={values.name}
        strategy={strategy}
        shown={loginFields.filter((field) => hasField(field, strategy))}
      />
      <PlainFields step="login-experience" />
    </>
  )
}

export function LoginExperienceSide() {
  const values = useWizardValues()
  return hasField('showAsButton', strategyOf(values)) ? (
    <LoginPreview connectionName={values.name} />
  ) : (
    <HowItIsReached />
  )
}
