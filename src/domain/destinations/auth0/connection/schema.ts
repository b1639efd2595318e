import { z } from 'zod/mini'
import type { WizardValues } from './draft.ts'
import { draftShape } from './draft.ts'
import type { ValidationContext } from './rule.ts'
import { type StepId, stepIds } from './steps.ts'
import { stepErrors } from './validate.ts'

/**
 * The whole form as one schema, for the form's resolver: right types, and every rule of the given
 * steps as an issue at its field's path.
 */
export function wizardSchema(context: ValidationContext, steps: readonly StepId[] = stepIds) {
  return z.extend(draftShape, { clientSecret: z.string() }).check((payload) => {
    const values: WizardValues = payload.value
    for (const step of steps) {
      for (const [path, message] of Object.entries(stepErrors(values, step, context))) {
        payload.issues.push({
          code: 'custom',
          message,
          path: path.split('.'),
          input: undefined, // not the values: an issue must not carry the secret
        })
      }
    }
  })
}
