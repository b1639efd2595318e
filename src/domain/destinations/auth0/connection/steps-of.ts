import { type Field, fieldIds, fieldSpec } from './fields.ts'
import { type StepId, stepIds, stepTitles } from './steps.ts'
import { type Chosen, type Strategy, strategyOf } from './strategy.ts'
import { traits } from './strategy-traits.ts'

export interface StepSpec {
  readonly id: StepId
  readonly title: string
  readonly fields: readonly Field[]
}

/** The step at which a strategy asks for a field. */
export function stepOf(field: Field, strategy: Strategy): StepId {
  const { step } = fieldSpec(field)
  return traits[strategy].steps[step] ?? step
}

export const hasField = (field: Field, strategy: Strategy): boolean =>
  fieldSpec(field).strategies.includes(strategy)

const stepsFor = (strategy: Strategy): readonly StepSpec[] =>
  stepIds
    .map((id) => ({
      id,
      title: stepTitles[id],
      fields: fieldIds.filter(
        (field) => hasField(field, strategy) && stepOf(field, strategy) === id,
      ),
    }))
    .filter(({ id, fields: own }) => own.length > 0 || id === 'review')

const steps: Readonly<Record<Strategy, readonly StepSpec[]>> = {
  oidc: stepsFor('oidc'),
  'auth0-oidc': stepsFor('auth0-oidc'),
}

/** The steps of a strategy as data: path, title and the fields that Continue checks. */
export const stepsOf = (strategy: Strategy): readonly StepSpec[] => steps[strategy]

/** The steps of a draft, by the strategy that is in force. */
export const stepsOfDraft = (values: Chosen): readonly StepSpec[] => stepsOf(strategyOf(values))
