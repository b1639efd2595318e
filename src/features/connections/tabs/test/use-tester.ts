import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { sendAndLook } from '#api/look-again.ts'
import { connectionClientsQuery } from '#api/queries.ts'
import { markFresh } from '#kept/runs/fresh.ts'
import { useEveryPage } from '#api/use-every-page.ts'
import { useLooking } from '#api/use-looking.ts'
import { seeChanges } from '#panels/enable-applications/see-changes.ts'

/** Whether the connection tester may log in through a connection, and what lets it. */
export function useTester(connectionId: string) {
  const client = useApi()
  const queries = useQueryClient()
  const { testerClientId } = useSession().config
  const { looking, show } = useLooking()
  const options = connectionClientsQuery(client, connectionId)
  const ids = useInfiniteQuery(options)
  const found = ids.data?.pages.some((page) =>
    page.clients.some(({ client_id }) => client_id === testerClientId),
  )
  useEveryPage(ids, found === false)

  const enabling = useMutation<void, ApiError>({
    mutationFn: async () => {
      const params = { id: connectionId }
      const call = { params, body: [{ client_id: testerClientId, status: true }] }
      await sendAndLook<true>(
        () => client.call('updateConnectionClients', call).then(() => true),
        (signal) => seeChanges(client, call, signal),
        show,
      )
      markFresh(connectionId, Date.now())
      // Read again before the button says that a test can run.
      await queries.invalidateQueries({ queryKey: options.queryKey })
    },
  })
  return {
    ids,
    keys: [options.queryKey],
    /** Undefined: not known yet. */
    enabled: found === true ? true : ids.data && !ids.hasNextPage ? false : undefined,
    enabling,
    /** No answer came: it is looked whether it is enabled. */
    looking,
  }
}
