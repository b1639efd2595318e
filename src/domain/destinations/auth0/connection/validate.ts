import { recipeOf } from '#domain/providers/all.ts'
import { issuerOf } from '#domain/providers/issuer-of.ts'
import { credentialRules } from './credential-rules.ts'
import type { WizardValues } from './draft.ts'
import { readPath } from './edit/path.ts'
import { type Field, fieldSpec } from './fields.ts'
import { stepsOfDraft } from './steps-of.ts'
import { issuerRules } from './issuer-rules.ts'
import { loginRules } from './login-rules.ts'
import type { Rule, ValidationContext } from './rule.ts'
import type { StepId } from './steps.ts'

const providerRules: Partial<Record<Field, Rule>> = {
  recipeInputs: (values, { rules }) =>
    Object.values(issuerOf(recipeOf(values.recipe), values.recipeInputs, rules).problems)[0],
  'recipeInputs.domain': (values, { rules }) =>
    issuerOf(recipeOf(values.recipe), values.recipeInputs, rules).problems['domain'],
}

const table: Partial<Record<Field, Rule>> = {
  ...providerRules,
  ...issuerRules,
  ...credentialRules,
  ...loginRules,
}

/** A field of the table or one input of the recipe, each a path in the form's values. */
export type ErrorPath = Field | `recipeInputs.${string}`
export type StepErrors = Partial<Record<ErrorPath, string>>

function tooLong(field: Field, values: WizardValues): string | undefined {
  const { max = Infinity } = fieldSpec(field)
  const value = readPath(values, field)
  return typeof value === 'string' && value.length > max
    ? `${value.length} characters. Auth0 takes at most ${max}.`
    : undefined
}

export const fieldError = (field: Field, values: WizardValues, context: ValidationContext) =>
  table[field]?.(values, context) ?? tooLong(field, values)

/**
 * Where the verdict can turn against the connection: each asks for the reason itself, so that a
 * choice on a later step does not lead back over the steps.
 */
const asksReason: readonly StepId[] = ['issuer', 'credentials', 'scopes']

/** What keeps a step from being left, by field, in the order of the screen. */
export function stepErrors(
  values: WizardValues,
  step: StepId,
  context: ValidationContext,
): StepErrors {
  const errors: StepErrors = {}
  const own = stepsOfDraft(values).find(({ id }) => id === step)?.fields ?? []
  for (const field of own.length > 0 && asksReason.includes(step)
    ? new Set([...own, 'reason' as const])
    : own) {
    if (field === 'recipeInputs') {
      const { problems } = issuerOf(recipeOf(values.recipe), values.recipeInputs, context.rules)
      for (const [input, problem] of Object.entries(problems)) {
        errors[`recipeInputs.${input}`] = problem
      }
      continue
    }
    const error = fieldError(field, values, context)
    if (error !== undefined) errors[field] = error
  }
  return errors
}

/**
 * The first step that cannot be left yet; `review` when all can. A later step is out of reach. A
 * reason that is missing is asked for at Continue and at Create, and puts nothing out of reach.
 */
export function furthestStep(values: WizardValues, context: ValidationContext): StepId {
  const isStuck = (step: StepId) =>
    Object.keys(stepErrors(values, step, context)).some((path) => path !== 'reason')
  return stepsOfDraft(values).find(({ id }) => isStuck(id))?.id ?? 'review'
}
