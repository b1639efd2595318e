import type { ClientChange } from '../contract/enabled-clients.ts'

/** Auth0's limit of PATCH /connections/{id}/clients. Items. */
export const clientsPerCall = 50

export interface ClientCall {
  readonly params: { readonly id: string }
  readonly body: ClientChange[]
}

export const enableAll = (clientIds: readonly string[]): ClientChange[] =>
  clientIds.map((client_id) => ({ client_id, status: true }))

/** The calls that make the changes, in order: each application once, at most 50 a call. */
export function toClientCalls(
  connectionId: string,
  changes: readonly ClientChange[],
): ClientCall[] {
  const once = [...new Map(changes.map((change) => [change.client_id, change])).values()]
  const calls = Math.ceil(once.length / clientsPerCall)
  return Array.from({ length: calls }, (_, call) => ({
    params: { id: connectionId },
    body: once.slice(call * clientsPerCall, (call + 1) * clientsPerCall),
  }))
}
