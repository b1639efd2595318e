import type { WizardValues } from '#domain/connection/draft.ts'
import { fields } from '#domain/connection/fields.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { LoginBox } from '#panels/login-box/login-box.tsx'
import { useLogo } from '#panels/login-box/use-logo.ts'
import { visible } from '#ui/visible.ts'
import { useDebounced } from '../use-debounced.ts'
import { useWizardValues } from '../use-wizard-values.ts'
import { DomainsField } from './login-experience/domains-field.tsx'
import { LogoField, logoPause } from './login-experience/logo-field.tsx'

export function LoginExperienceForm() {
  const { name, displayName, showAsButton } = useWizardValues()
  return (
    <>
      <DomainsField />
      <FormCheckbox<WizardValues>
        name="showAsButton"
        label={fields.showAsButton.label}
        hint={fields.showAsButton.hint}
      />
      <FormTextInput<WizardValues>
        name="displayName"
        label={fields.displayName.label}
        autoComplete="off"
        hint={
          showAsButton
            ? `The button reads “Continue with ${visible(displayName || name)}”. ${displayName ? '' : 'Empty: the connection name.'}`
            : fields.displayName.hint
        }
      />
      <LogoField />
      <FormCheckbox<WizardValues> name="sync" label={fields.sync.label} hint={fields.sync.hint} />
    </>
  )
}

export function LoginExperienceSide() {
  const { name, displayName, showAsButton, iconUrl } = useWizardValues()
  const logo = useLogo(useDebounced(iconUrl, logoPause))
  return (
    <LoginBox
      connectionName={name}
      displayName={displayName}
      showAsButton={showAsButton}
      logo={logo.state === 'found' ? logo.dataUrl : undefined}
    />
  )
}
