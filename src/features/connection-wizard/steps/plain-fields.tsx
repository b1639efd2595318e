import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { type Field, fieldSpec } from '#domain/destinations/auth0/connection/fields.ts'
import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import { stepsOf } from '#domain/destinations/auth0/connection/steps-of.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { FormCheckbox } from '#forms/form-checkbox.tsx'
import { FormChips } from '#forms/form-chips.tsx'
import { FormTextInput } from '#forms/form-text-input.tsx'
import { useWizardValues } from '../draft/use-wizard-values.ts'

const controls = {
  checkbox: FormCheckbox<WizardValues>,
  text: FormTextInput<WizardValues>,
  list: FormChips<WizardValues>,
} as const

/** The fields of a step that have no control of their own, each as a plain one of its kind. */
export function PlainFields({ step }: { readonly step: StepId }) {
  const strategy = strategyOf(useWizardValues())
  const own = stepsOf(strategy).find(({ id }) => id === step)?.fields ?? []
  return own.map((field: Field) => {
    const { plain } = fieldSpec(field)
    if (plain === undefined) return null
    const Control = controls[plain]
    return <Control key={field} name={field} {...fieldWords(field, strategy)} />
  })
}
