import type { Client } from '#api/client.ts'
import { ApiError } from '#api/errors.ts'
import type { ClientCall } from '#domain/destinations/auth0/connection/client-calls.ts'
import { everyPage } from '#domain/wire/pages.ts'

/** True when the tenant shows every change of a call that nothing was heard of; else undefined. */
export async function seeChanges(
  client: Client,
  { params, body }: ClientCall,
  signal: AbortSignal,
): Promise<true | undefined> {
  const enabled = new Set<string>()
  const pages = everyPage((from) => {
    const call = { params, query: { take: 1000, from } }
    return client.call('listConnectionClients', call, { signal })
  }, endless)
  for await (const { clients } of pages) for (const { client_id } of clients) enabled.add(client_id)
  const made = body.every(({ client_id, status }) => enabled.has(client_id) === status)
  return made || undefined
}

const endless = () =>
  new ApiError({
    kind: 'unavailable',
    source: 'browser',
    status: 200,
    code: 'unreadable_answer',
    message: 'The pages of the applications do not end.',
    requestId: '',
  })
