import { type Field, fieldIds, fields, type FieldSpec } from './fields.ts'
import { type StepId, stepIds, stepTitles } from './steps.ts'
import type { Strategy } from './strategy.ts'

export interface StepSpec {
  readonly id: StepId
  readonly title: string
  readonly fields: readonly Field[]
}

/** `auth0-oidc` asks in one step what is left of these. */
const ofAnIssuer: readonly StepId[] = ['issuer', 'credentials', 'scopes']

/** The step at which a strategy asks for a field. */
export function stepOf(field: Field, strategy: Strategy): StepId {
  const { step } = fields[field]
  return strategy === 'auth0-oidc' && ofAnIssuer.includes(step) ? 'auth0-tenant' : step
}

export function hasField(field: Field, strategy: Strategy): boolean {
  const { strategies }: FieldSpec = fields[field]
  return strategies.includes(strategy)
}

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

const steps = { oidc: stepsFor('oidc'), 'auth0-oidc': stepsFor('auth0-oidc') }

/** The steps of a strategy as data: path, title and the fields that Continue checks. */
export const stepsOf = (strategy: Strategy): readonly StepSpec[] => steps[strategy]
