import type { DraftValues } from './draft.ts'
import { readPath } from './edit/path.ts'
import type { Field } from './fields.ts'
import { fieldSpec } from './fields.ts'
import { fieldWords } from './field-words.ts'
import { type ReviewContext, writerOf, type Words } from './review-words.ts'
import type { StepId } from './steps.ts'
import { stepsOf } from './steps-of.ts'
import { strategyOf } from './strategy.ts'

export interface ReviewLine extends Words {
  readonly step: StepId
  readonly field: Field
  readonly label: string
}

/** A value by itself, as it is sent; undefined where there is none. */
function inItself(field: Field, values: DraftValues): Words | undefined {
  const spec = fieldSpec(field)
  const held = readPath(values, field)
  const value = 'draft' in spec && typeof held !== 'boolean' ? spec.to(held) : held
  if (typeof value === 'boolean') return { value: value ? 'Yes' : 'No' }
  const text = Array.isArray(value) ? value.join(', ') : value
  return typeof text === 'string' && text !== '' ? { value: text, code: true } : undefined
}

/** The review in words, in the order of the steps. The secret is only said to be there. */
export function inWords(values: DraftValues, context: ReviewContext): ReviewLine[] {
  const strategy = strategyOf(values)
  return stepsOf(strategy).flatMap(({ id: step, fields }) =>
    fields.flatMap((field) => {
      const writer = writerOf(field, values)
      const words = writer ? writer(values, context) : inItself(field, values)
      if (words === undefined) return []
      const { value, note, code } = words
      const { label } = fieldWords(field, strategy)
      return [{ step, field, label, value, code, ...(note !== undefined && { note }) }]
    }),
  )
}
