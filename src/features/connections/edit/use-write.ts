import { useQueryClient } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { connectionLists, connectionQuery } from '#api/queries.ts'
import { useLooking } from '#api/use-looking.ts'
import { sendAndLook } from '#api/look-again.ts'
import { useSecretMutation } from '#api/secret-mutation.ts'
import { changedBeside } from '#domain/destinations/auth0/connection/edit/changed-beside.ts'
import { applyOperations } from '#domain/destinations/auth0/connection/edit/operations.ts'
import type { Edit, Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'

export interface Wanted extends Omit<Edit, 'tag'> {
  /** The connection as the operator saw it. */
  readonly base: ConnectionView
  readonly operations: Operation[]
}

type Written = ConnectionView & {
  unexpected?: string[] | undefined
  merged?: string[] | undefined
}

export type Outcome =
  | {
      readonly state: 'saved'
      readonly connection: ConnectionView
      /** What is not as this edit meant it: fields, or paths of members that are none. */
      readonly unexpected: readonly string[]
      /** Fields that changed elsewhere since `base`, which the edit was made beside. */
      readonly merged: readonly string[]
    }
  /** Refused: somebody changed it since `base` was read. */
  | { readonly state: 'stale'; readonly now: ConnectionView }

/**
 * Sends one edit and puts the answer in place of what was read. Rejects with the ApiError. The
 * input may hold a secret: it goes by closure and is kept nowhere.
 */
export function useWrite() {
  const client = useApi()
  const { looking, show } = useLooking()
  const { config } = useSession()
  const queries = useQueryClient()
  const patch = useSecretMutation(({ base, ...body }: Wanted) =>
    client.call('updateConnection', {
      params: { id: base.id },
      body: { tag: base.tag ?? '', ...body },
    }),
  )

  const keep = (connection: ConnectionView) => {
    queries.setQueryData(connectionQuery(client, connection.id).queryKey, connection)
    void queries.invalidateQueries({ queryKey: connectionLists })
    void queries.invalidateQueries({ queryKey: ['connections', 'name'] })
  }

  const write = async (wanted: Wanted): Promise<Outcome> => {
    const { base, operations, clientSecret } = wanted
    const isSeen = (now: ConnectionView) => {
      const edited = applyOperations(now, operations, config)
      return edited.ok && edited.changed.length === 0
    }
    // The gateway's word of it was lost with its answer.
    const beside = (now: ConnectionView) => changedBeside(base, now, operations, config)
    try {
      const submit = () => patch.submit(wanted)
      const look = async (signal: AbortSignal) => {
        const now = await client.call('getConnection', { params: { id: base.id } }, { signal })
        return isSeen(now) ? { ...now, merged: beside(now) } : undefined
      }
      // Nobody is shown a secret: whether it is the new one cannot be seen.
      const answer: Written =
        clientSecret === undefined ? await sendAndLook(submit, look, show) : await submit()
      const { unexpected = [], merged = [], ...connection } = answer
      keep(connection)
      return { state: 'saved', connection, unexpected, merged }
    } catch (error) {
      if (!isApiError(error) || error.code !== 'stale') throw error
      const now = await client.call('getConnection', { params: { id: base.id } })
      keep(now)
      // A repeated edit whose first answer was lost finds its own work.
      if (clientSecret === undefined && isSeen(now))
        return { state: 'saved', connection: now, unexpected: [], merged: beside(now) }
      return { state: 'stale', now }
    }
  }

  return {
    write,
    isPending: patch.isPending || looking !== undefined,
    /** No answer came: it is looked what became of it. */
    looking,
    /** The last failure while the query layer waits to send it again (a 429). */
    waitingFor: patch.isPending ? patch.failureReason : null,
  }
}
