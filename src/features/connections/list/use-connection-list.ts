import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useApi } from '#api/context.tsx'
import { connectionLists, connectionsQuery } from '#api/queries.ts'
import { useEveryPage } from '#api/use-every-page.ts'
import { useFewPages } from '#api/use-few-pages.ts'
import { useDebounced } from '#forms/use-debounced.ts'
import type { Draft } from '#kept/draft-store.ts'
import { type ListRow, draftName } from './list-row.ts'
import {
  filterConnections,
  isFiltered,
  type ListFilter,
  matchInWords,
  strategiesOf,
} from './list-rows.ts'
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
  const matching = useMemo(() => filterConnections(loaded, deferred), [loaded, deferred])
  const lookup = useNameLookup(filter.text, loaded)
  const found = lookup.state === 'found' ? lookup.connection : undefined

  // What is searched for may be in any page. A whole name that is found needs no more of them.
  const text = filter.text.trim()
  const isMeant = useDebounced(text) === text
  const isFound = found !== undefined || loaded.some(({ name }) => name === text)
  const readsOn =
    isFiltered(filter) && isMeant && !isFound && lookup.state !== 'asking' && query.hasNextPage
  useEveryPage(query, readsOn)

  const rows = useMemo<ListRow[]>(
    () => [
      ...matchingDrafts(drafts, deferred).map((draft) => ({ kind: 'draft', draft }) as const),
      ...(found ? [{ kind: 'connection', connection: found, lookedUp: true } as const] : []),
      ...matching.map(
        (connection) => ({ kind: 'connection', connection, lookedUp: false }) as const,
      ),
    ],
    [drafts, deferred, found, matching],
  )

  return {
    query,
    key: (isAsked ? ofStrategy : ofAll).queryKey,
    /** There is something to search in. */
    isSearchable: all.data !== undefined,
    loaded,
    rows,
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

const matchingDrafts = (drafts: readonly Draft[], { text, strategy }: ListFilter) =>
  drafts.filter(
    (draft) =>
      (strategy === '' || strategy === 'oidc') &&
      `${draftName(draft)} ${draft.values.discoveryUrl} ${draft.values.domains.join(' ')}`
        .toLowerCase()
        .includes(text.trim().toLowerCase()),
  )
