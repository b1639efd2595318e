import { notifyManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useApi, useSession } from '#api/context.tsx'
import { explainFailure } from '#domain/destinations/auth0/failures/explain.ts'
import { failureFacts } from '#domain/destinations/auth0/test-run/timeline-failure.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { useFailedHere } from '#panels/activation/use-failed-here.ts'
import { Verdict } from '#ui/verdict.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { knownIn, recheck } from '../recheck/recheck.ts'

interface Props {
  readonly connection: ConnectionView
}

/** In the header, why a connection will not work: by the last test here, and by its issuer. */
export function Reasons({ connection }: Props) {
  const { failure } = useFailedHere(connection) ?? {}
  const verdict = useKnownVerdict(connection)
  const known = { strategy: connection.strategy, channel: connection.options?.type }
  return (
    <>
      {failure && (
        <span>
          <VisibleText value={explainFailure(failureFacts(failure, known)).headline} />
        </span>
      )}
      {verdict?.kind === 'bad' && (
        <Verdict kind="bad">
          <VisibleText value={verdict.words} />
        </Verdict>
      )}
    </>
  )
}

/** Its issuer by what was asked since the page was opened; nothing is asked for the header's sake. */
function useKnownVerdict(connection: ConnectionView) {
  const client = useApi()
  const { config } = useSession()
  const queries = useQueryClient()
  const cache = queries.getQueryCache()
  const asked = useSyncExternalStore(
    // Not at once: a query is also made while a component is drawn.
    (changed) => cache.subscribe(notifyManager.batchCalls(changed)),
    () =>
      cache
        .findAll({ queryKey: ['probe'] })
        .map(({ state }) => state.dataUpdatedAt)
        .filter((at) => at > 0)
        .join(),
  )
  const { data } = useQuery({
    queryKey: ['known-verdict', connection.id, connection.tag, asked],
    queryFn: async () => (await recheck(connection, knownIn(client, queries), config)) ?? null,
    enabled: asked !== '' && connection.optionsReadable,
    staleTime: Infinity,
    gcTime: 0,
  })
  return data
}
