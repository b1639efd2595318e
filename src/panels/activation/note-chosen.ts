import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#api/client.ts'
import { connectionQuery } from '#api/queries.ts'
import {
  chosenIn,
  withChosen,
  withoutChosen,
} from '#domain/destinations/auth0/connection/chosen-applications.ts'

interface Tools {
  readonly client: Client
  readonly queries: QueryClient
}

/**
 * Notes with the connection which applications an activation enables; none takes the note away.
 * False where it could not be noted: no room, no permission, no answer. It reads first, for what
 * others note meanwhile stays.
 */
export async function noteChosen(
  id: string,
  applications: readonly string[],
  { client, queries }: Tools,
): Promise<boolean> {
  try {
    const now = await client.call('getConnection', { params: { id } })
    if (applications.length === 0 && chosenIn(now.metadata).length === 0) return true
    const set =
      applications.length === 0
        ? withoutChosen(now.metadata)
        : withChosen(now.metadata, applications)
    if (set === undefined) return false
    const body = { tag: now.tag ?? '', operations: [{ field: 'metadata', set }] }
    const {
      merged: _,
      unexpected: __,
      ...after
    } = await client.call('updateConnection', {
      params: { id },
      body,
    })
    queries.setQueryData(connectionQuery(client, id).queryKey, after)
    return true
  } catch {
    return false
  }
}
