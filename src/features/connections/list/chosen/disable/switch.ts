import type { Client } from '#api/client.ts'
import { sendAndLook } from '#api/look-again.ts'
import { inverseOperations } from '#domain/destinations/auth0/connection/edit/operations.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { isDisabled } from '../../list-rows.ts'

/** A connection that was switched off here. */
export interface Switched {
  readonly before: ConnectionView
  readonly after: ConnectionView
}

const off: Operation = { field: 'enabled', set: false }

async function write(
  client: Client,
  { id, tag = '' }: ConnectionView,
  operations: Operation[],
  isMade: (now: ConnectionView) => boolean,
): Promise<ConnectionView> {
  const params = { id }
  const send = () => client.call('updateConnection', { params, body: { tag, operations } })
  const look = async (signal: AbortSignal) => {
    const now = await client.call('getConnection', { params }, { signal })
    return isMade(now) ? now : undefined
  }
  return sendAndLook<ConnectionView>(send, look, () => {})
}

/** Switches it off as it is now; undefined: it was off already. */
export async function disable(client: Client, id: string): Promise<Switched | undefined> {
  const before = await client.call('getConnection', { params: { id } })
  if (isDisabled(before)) return undefined
  return { before, after: await write(client, before, [off], isDisabled) }
}

/** Back to what was stored before, unless somebody changed it since. */
export const enableAgain = (client: Client, { before, after }: Switched) =>
  write(client, after, inverseOperations([off], before), (now) => !isDisabled(now))
