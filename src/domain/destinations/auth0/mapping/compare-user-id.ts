import { buildUserId } from './user-id.ts'

export type UserIdOutcome =
  | 'equal'
  | 'different' // the claims are of another user, or the provider tells every client another sub
  | 'begins' // strategy and connection are as predicted; the provider's sub is not known
  | 'elsewhere' // not of this connection
  | 'unfound'

export interface UserIdComparison {
  readonly outcome: UserIdOutcome
  readonly predicted: string
  /** The provider's `sub` is known; else `predicted` is what the user_id begins with. */
  readonly whole: boolean
  readonly found?: string
}

interface Subject {
  readonly strategy: string
  /** Name of the connection. */
  readonly connection: string
  /** The provider's, where it is known; with `auth0-oidc` the child tenant's. */
  readonly sub?: unknown
  readonly found?: unknown
}

/** The user_id that a login through the connection makes, held against the one it made. */
export function compareUserId({ strategy, connection, sub, found }: Subject): UserIdComparison {
  const start = buildUserId(strategy, connection, '')
  const known = typeof sub === 'string' && sub !== '' ? sub : undefined
  const predicted = `${start}${known ?? ''}`
  const whole = known !== undefined
  if (typeof found !== 'string' || found === '') return { outcome: 'unfound', predicted, whole }
  const outcome = outcomeOf(found, start, whole, predicted)
  return { outcome, predicted, whole, found }
}

function outcomeOf(found: string, start: string, whole: boolean, predicted: string): UserIdOutcome {
  if (!found.startsWith(start) || found === start) return 'elsewhere'
  if (!whole) return 'begins'
  return found === predicted ? 'equal' : 'different'
}
