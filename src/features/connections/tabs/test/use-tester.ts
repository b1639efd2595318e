import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import type { ApiError } from '#api/errors.ts'
import { connectionClientsQuery } from '#api/queries.ts'
import { markFresh } from '#kept/runs/fresh.ts'
import { useEveryPage } from '#api/use-every-page.ts'

/** Whether the connection tester may log in through a connection, and what lets it. */
export function useTester(connectionId: string) {
  const client = useApi()
  const queries = useQueryClient()
  const { testerClientId } = useSession().config
  const options = connectionClientsQuery(client, connectionId)
  const ids = useInfiniteQuery(options)
  const found = ids.data?.pages.some((page) =>
    page.clients.some(({ client_id }) => client_id === testerClientId),
  )
  useEveryPage(ids, found === false)

  const enabling = useMutation<void, ApiError>({
    mutationFn: async () => {
      await client.call('updateConnectionClients', {
        params: { id: connectionId },
        body: [{ client_id: testerClientId, status: true }],
      })
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
  }
}
