import { buildUserId } from './user-id.ts'

export type UserIdOutcome =
  | 'equal'
  | 'different' // the claims are of another user, or the provider tells every client another sub
  | 'begins' // strategy and connection are as predicted; the provider's sub is not known
  | 'elsewhere' // not of this connection
  | 'unfound'

export interface UserIdComparison {
  readonly outcome: UserIdOutcome
  /** Whole where the provider's `sub` is known, else what it begins with. */
  readonly predicted: string
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
  if (typeof found !== 'string' || found === '') return { outcome: 'unfound', predicted }
  if (!found.startsWith(start) || found === start) return { outcome: 'elsewhere', predicted, found }
  if (known === undefined) return { outcome: 'begins', predicted, found }
  return { outcome: found === predicted ? 'equal' : 'different', predicted, found }
}
