import { recipes } from '#domain/providers/all.ts'
import type { DraftValues } from './draft.ts'

const initials = new Set(recipes.flatMap(({ inputs }) => inputs.map(({ initial }) => initial)))

/**
 * Whether the first step has an answer somebody wrote: a provider alone is chosen again at once.
 * The form has an input that was on screen and is empty as undefined.
 */
export const hasTyped = ({ recipeInputs }: DraftValues): boolean =>
  Object.values<string | undefined>(recipeInputs).some(
    (value = '') => value.trim() !== '' && !initials.has(value),
  )
