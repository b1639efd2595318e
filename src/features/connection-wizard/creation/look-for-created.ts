import type { Client } from '#api/client.ts'
import { lookAgain } from '#api/look-again.ts'
import type { Looking } from '#api/use-looking.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'

/**
 * Looks for a connection whose create was not answered, until it is there or another one has its
 * name. Not part of the first screen: it comes when a create was lost.
 */
export const lookForCreated = (
  client: Client,
  connection: CreateConnectionBody,
  show: (looking: Looking | undefined) => void,
  onAbsent: () => void,
) =>
  lookAgain(async (signal) => {
    const found = await client.call('confirmConnection', { body: { connection } }, { signal })
    if (found.outcome !== 'absent') return found
    onAbsent()
    return undefined
  }, show)

export const differsWords = (members: readonly string[]): string =>
  `The tenant has another connection of this name; it differs in ${members.join(', ')}.`
