import type { ClientChange } from '#domain/destinations/auth0/contract/enabled-clients.ts'
import { everyPage } from '#domain/wire/pages.ts'
import { unexpectedAnswer } from './failure.ts'
import type { Expected } from './outcome.ts'
import type { Reads } from './reads.ts'

/** Every application that a connection is enabled for. */
export async function enabledClients(
  tenant: Reads,
  id: string,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const enabled = new Set<string>()
  const pages = everyPage((from) => {
    const query = { take: 1000, ...(from === undefined ? {} : { from }) }
    return tenant.call('listConnectionClients', { params: { id }, query }, signal)
  }, unexpectedAnswer)
  for await (const { clients } of pages) for (const { client_id } of clients) enabled.add(client_id)
  return enabled
}

export const clientsChanged = (
  tenant: Reads,
  id: string,
  changes: readonly ClientChange[],
): Expected<true> => ({
  what: 'the applications were changed',
  read: () => true,
  look: async (signal) => {
    const enabled = await enabledClients(tenant, id, signal)
    const made = changes.filter(({ client_id, status }) => enabled.has(client_id) === status)
    if (made.length === changes.length) return { done: true }
    const words = `So far the tenant shows ${made.length} of the ${changes.length} as wanted.`
    return made.length === 0 ? { undone: words } : { found: words }
  },
})
