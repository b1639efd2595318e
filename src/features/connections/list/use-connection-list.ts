import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useApi } from '#api/context.tsx'
import { connectionLists, connectionsQuery } from '#api/queries.ts'
import { useEveryPage } from '#api/use-every-page.ts'
import { useFewPages } from '#api/use-few-pages.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import type { Draft } from '#kept/draft-store.ts'
import { type ListRow, draftName } from './list-row.ts'
import { needsAttention } from './attention/needs-attention.ts'
import { useLines } from './attention/use-lines.ts'
import { filterConnections, type ListFilter, matchInWords, needsAll } from './list-filter.ts'
import { strategiesOf } from './list-rows.ts'
import { isAccessFailure } from './is-access-failure.ts'
import { useListFilter } from './use-list-filter.ts'
import { useNameLookup } from './use-name-lookup.ts'

/** The loaded connections and drafts, and what of them is asked for. */
export function useConnectionList(drafts: readonly Draft[]) {
  const client = useApi()
  const [filter, setFilter] = useListFilter()
  const ofAll = connectionsQuery(client)
  const all = useInfiniteQuery({ ...ofAll, throwOnError: isAccessFailure })
  // The tenant filters by strategy; here it is done where everything is loaded.
  const isAsked = filter.strategy !== '' && all.hasNextPage
  const ofStrategy = connectionsQuery(client, { strategy: filter.strategy })
  const some = useInfiniteQuery({ ...ofStrategy, enabled: isAsked, throwOnError: isAccessFailure })
  const query = isAsked ? some : all
  useFewPages(connectionLists)

  const loaded = useMemo(
    () => query.data?.pages.flatMap(({ connections }) => connections) ?? [],
    [query.data],
  )
  const deferred = useDeferredValue(filter)
  const isDue = useMemo(() => loaded.some(({ expires }) => expires !== undefined), [loaded])
  const linesOf = useLines(isDue || filter.show === 'attention')
  const asks = deferred.show === 'attention' ? linesOf : undefined
  const matching = useMemo(
    () =>
      filterConnections(
        loaded,
        deferred,
        (row) => asks !== undefined && needsAttention(row, asks(row)),
      ),
    [loaded, deferred, asks],
  )
  const lookup = useNameLookup(filter.text, loaded)
  const found = lookup.state === 'found' ? lookup.connection : undefined

  // What is searched for may be in any page. A whole name that is found needs no more of them.
  const text = filter.text.trim()
  const isMeant = useDebounced(text) === text
  const isFound = found !== undefined || loaded.some(({ name }) => name === text)
  const readsOn =
    needsAll(filter) && isMeant && !isFound && lookup.state !== 'asking' && query.hasNextPage
  useEveryPage(query, readsOn)

  const rows = useMemo(
    () => rowsOf(matchingDrafts(drafts, deferred), found, matching),
    [drafts, deferred, found, matching],
  )

  return {
    query,
    key: (isAsked ? ofStrategy : ofAll).queryKey,
    /** Whatever is asked for: what is chosen may be among what is not. */
    all: useMemo(() => rowsOf(drafts, found, loaded), [drafts, found, loaded]),
    /** There is something to search in. */
    isSearchable: all.data !== undefined,
    loaded,
    rows,
    linesOf,
    filter,
    lookup,
    strategies: useMemo(
      () => strategiesOf(all.data?.pages.flatMap(({ connections }) => connections) ?? []),
      [all.data],
    ),
    match: matchInWords(matching.length, loaded.length, deferred),
    /** Page after page is read for what is searched for. */
    readsOn: readsOn && (query.isFetching || !query.isError),
    setFilter,
  }
}

const rowsOf = (
  drafts: readonly Draft[],
  found: ConnectionRow | undefined,
  connections: readonly ConnectionRow[],
): readonly ListRow[] => [
  ...drafts.map((draft) => ({ kind: 'draft', draft }) as const),
  ...(found ? [{ kind: 'connection', connection: found, lookedUp: true } as const] : []),
  ...connections.map(
    (connection) => ({ kind: 'connection', connection, lookedUp: false }) as const,
  ),
]

const matchingDrafts = (drafts: readonly Draft[], { text, strategy, show }: ListFilter) =>
  drafts.filter(
    (draft) =>
      (strategy === '' || strategy === strategyOf(draft.values)) &&
      (show === '' || show === 'drafts') &&
      `${draftName(draft)} ${draft.values.discoveryUrl} ${draft.values.domains.join(' ')}`
        .toLowerCase()
        .includes(text.trim().toLowerCase()),
  )
