import type { WizardValues } from '#domain/connection/draft.ts'
import { fields } from '#domain/connection/fields.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormChips } from '#forms/form-chips.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'

export function LoginExperienceForm() {
  return (
    <>
      <FormChips<WizardValues> name="domains" label={fields.domains.label} />
      <FormCheckbox<WizardValues> name="showAsButton" label={fields.showAsButton.label} />
      <FormTextInput<WizardValues> name="displayName" label={fields.displayName.label} />
      <FormTextInput<WizardValues> name="iconUrl" label={fields.iconUrl.label} mono />
      <FormCheckbox<WizardValues> name="sync" label={fields.sync.label} />
    </>
  )
}

export function LoginExperienceSide() {
  return null
}
