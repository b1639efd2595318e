import type { QueryKey, UseQueryResult } from '@tanstack/react-query'

/** One thing the tenant is asked for, and how far that is. */
export interface Lookup {
  /** As it reads after "Asking the tenant for": "the connection". */
  readonly what: string
  readonly state: 'idle' | 'asking' | 'failed' | 'forbidden'
  /** The permission that is lacking. */
  readonly missing?: string | undefined
  /** Why it failed, or why it waits. */
  readonly error?: Error | null | undefined
  readonly again: () => void
  /** What is asked. */
  readonly key: QueryKey
}

interface Question {
  readonly what: string
  /** False where the answer is not needed, or is there. */
  readonly needed: boolean
  readonly missing: string | undefined
  readonly query: Pick<UseQueryResult, 'isFetching' | 'isError' | 'error' | 'failureReason'>
  readonly again: () => void
  readonly key: QueryKey
}

/** Nothing is asked that is not needed, and nothing that would be refused. */
export function lookupOf({ needed, missing, query, ...asked }: Question): Lookup {
  if (!needed) return { ...asked, state: 'idle' }
  if (missing !== undefined) return { ...asked, state: 'forbidden', missing }
  if (query.isError && !query.isFetching) return { ...asked, state: 'failed', error: query.error }
  return { ...asked, state: 'asking', error: query.failureReason }
}
