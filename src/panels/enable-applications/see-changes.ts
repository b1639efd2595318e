import type { Client } from '#api/client.ts'
import type { ClientCall } from '#domain/destinations/auth0/connection/client-calls.ts'

/** True when the tenant shows every change of a call that nothing was heard of; else undefined. */
export async function seeChanges(
  client: Client,
  { params, body }: ClientCall,
  signal: AbortSignal,
): Promise<true | undefined> {
  const enabled = new Set<string>()
  let from: string | undefined
  do {
    const call = { params, query: { take: 1000, from } }
    const page = await client.call('listConnectionClients', call, { signal })
    for (const { client_id } of page.clients) enabled.add(client_id)
    // A page that leads to itself would never end.
    from = page.next === from ? undefined : page.next
  } while (from !== undefined)
  const made = body.every(({ client_id, status }) => enabled.has(client_id) === status)
  return made || undefined
}
