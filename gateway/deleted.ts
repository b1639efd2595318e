import { management } from '#domain/destinations/auth0/contract/management.ts'
import { Failure } from './failure.ts'
import type { Expected } from './outcome.ts'
import { readConnection } from './read-connection.ts'
import type { Reads } from './reads.ts'

interface Taken {
  readonly deleted_at?: string
}

/** The tenant has taken the order, or there is nothing to delete any more. */
export const deleted = (tenant: Reads, id: string): Expected<Taken> => ({
  what: 'the tenant took the order to delete',
  read: (answer) => {
    const { success, data } = management.deleteConnection.response.safeParse(answer)
    return success ? (data ?? {}) : undefined
  },
  look: async (signal) => {
    try {
      await readConnection(tenant, id, signal)
    } catch (error) {
      if (error instanceof Failure && error.details.status === 404) return { done: {} }
      throw error
    }
    // One whose deletion is under way is shown for a while.
    return { found: 'So far the tenant still has the connection.' }
  },
})
