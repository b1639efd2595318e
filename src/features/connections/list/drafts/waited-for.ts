import { fieldWords } from '#domain/destinations/auth0/connection/field-words.ts'
import { isField } from '#domain/destinations/auth0/connection/fields.ts'
import { stepErrors } from '#domain/destinations/auth0/connection/validate.ts'
import { stepsOfDraft } from '#domain/destinations/auth0/connection/steps-of.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { ValidationContext } from '#domain/destinations/auth0/connection/rule.ts'
import { recipeOf } from '#domain/providers/all.ts'

/** What a draft has that keeps it from being created, by its name on screen; undefined: nothing. */
export function waitedFor(values: DraftValues, rules: ValidationContext['rules']) {
  // No draft keeps a secret: where one is needed, that is what it waits for in the end.
  const all = { ...values, clientSecret: '' }
  for (const { id, title } of stepsOfDraft(values)) {
    const [path] = Object.keys(stepErrors(all, id, { rules })).filter((one) => one !== 'reason')
    if (path !== undefined) return nameOf(path, values) ?? title
  }
  return undefined
}

function nameOf(path: string, values: DraftValues): string | undefined {
  const input = path.startsWith('recipeInputs.') && path.slice('recipeInputs.'.length)
  if (input) return recipeOf(values.recipe).inputs.find(({ id }) => id === input)?.label
  return isField(path) ? fieldWords(path, strategyOf(values)).label : undefined
}
