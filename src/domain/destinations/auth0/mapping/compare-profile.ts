import type { Basis } from './known-claims.ts'
import type { PredictedAttribute, Prediction } from './prediction.ts'
import { isReserved } from './roots.ts'

type Members = Readonly<Record<string, unknown>>

export type Match =
  | 'equal' // value for value, or left out as predicted
  | 'different'
  | 'absent' // predicted, and not there
  | 'extra' // there, and none of the claims explains it
  | 'kept' // the stored value stays at a login (`set_user_root_attributes`)
  | 'transient' // not there, as `non_persistent_attrs` wants it
  | 'unjudged' // nothing is predicted for it

export interface ProfileLine {
  readonly name: string
  /** Whether the profile has it; `value` may be anything then, null included. */
  readonly present: boolean
  readonly value?: unknown
  readonly predicted?: PredictedAttribute
  readonly match: Match
}

interface Comparison {
  /** As stored, or as the application was told. */
  readonly profile: Members
  readonly prediction: Prediction
  readonly basis: Basis
  /** `options.non_persistent_attrs`. */
  readonly transient?: readonly string[] | undefined
  /** False where an application was told a part of the profile: what it lacks may be stored. */
  readonly whole: boolean
}

/** Every attribute of the profile, then those that were predicted and are not in it. */
export function compareProfile(given: Comparison): ProfileLine[] {
  const { profile, prediction } = given
  const names = new Set([
    ...Object.keys(profile),
    ...prediction.attributes.filter(isWorthALine).map(({ name }) => name),
  ])
  return [...names]
    .filter((name) => !isReserved(name))
    .map((name) => {
      // What is made up where a claim did not come stands after the row of that claim.
      const predicted = prediction.attributes.findLast((one) => one.name === name)
      const present = Object.hasOwn(profile, name)
      return {
        name,
        present,
        ...(present && { value: profile[name] }),
        ...(predicted && { predicted }),
        match: judge({ ...given, name, predicted, present }),
      }
    })
}

/** In every ID token; that they are dropped surprises nobody. */
const protocol = `acr amr at_hash aud auth_time azp c_hash exp iat iss jti nbf nonce s_hash sid sub
  typ`.split(/\s+/)

export const isProtocolClaim = (name: string): boolean => protocol.includes(name)

const isWorthALine = ({ name, fate }: PredictedAttribute) =>
  fate !== 'restricted' || !isProtocolClaim(name)

interface Case extends Comparison {
  readonly name: string
  readonly predicted: PredictedAttribute | undefined
  readonly present: boolean
}

function judge({ profile, basis, transient, whole, name, predicted, present }: Case): Match {
  if (basis === 'none') return 'unjudged'
  if (!present && transient?.includes(name)) return 'transient'
  if (!predicted) return basis === 'pasted' && whole ? 'extra' : 'unjudged'
  const expected = predicted.value
  // By which rule Auth0 makes one up is not documented whole: only that it came out is a match.
  if (predicted.fate === 'completed')
    return present && isSame(profile[name], expected) ? 'equal' : 'unjudged'
  if (expected === undefined) return present ? 'extra' : 'equal'
  if (!present) return whole ? 'absent' : 'unjudged'
  if (isSame(profile[name], expected)) return 'equal'
  return predicted.notes.includes('root-kept') ? 'kept' : 'different'
}

/** As JSON; the order of an object's members does not count. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
