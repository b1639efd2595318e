import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useApi } from '#api/context.tsx'
import { connectionsQuery } from '#api/queries.ts'
import type { Draft } from '#kept/draft-store.ts'
import { type ListRow, draftName } from './list-row.ts'
import { filterConnections, type ListFilter, matchInWords, strategiesOf } from './list-rows.ts'
import { isAccessFailure } from './is-access-failure.ts'
import { useListFilter } from './use-list-filter.ts'
import { useNameLookup } from './use-name-lookup.ts'

/** Rows that are drawn at once: more of them would make each key in the search wait. */
const slice = 200

/** The loaded connections and drafts, what of them is asked for, and what of that is drawn. */
export function useConnectionList(drafts: readonly Draft[]) {
  const client = useApi()
  const options = connectionsQuery(client)
  const query = useInfiniteQuery({ ...options, throwOnError: isAccessFailure })
  const [filter, setFilter] = useListFilter()
  const [limit, setLimit] = useState(slice)

  const loaded = useMemo(
    () => query.data?.pages.flatMap(({ connections }) => connections) ?? [],
    [query.data],
  )
  const deferred = useDeferredValue(filter)
  const matching = useMemo(() => filterConnections(loaded, deferred), [loaded, deferred])
  const lookup = useNameLookup(filter.text, loaded)
  const found = lookup.state === 'found' ? lookup.connection : undefined

  const rows = useMemo<ListRow[]>(
    () => [
      ...matchingDrafts(drafts, deferred).map((draft) => ({ kind: 'draft', draft }) as const),
      ...(found ? [{ kind: 'connection', connection: found, lookedUp: true } as const] : []),
      ...matching
        .slice(0, limit)
        .map((connection) => ({ kind: 'connection', connection, lookedUp: false }) as const),
    ],
    [drafts, deferred, found, matching, limit],
  )

  return {
    query,
    key: options.queryKey,
    loaded,
    rows,
    filter,
    lookup,
    strategies: useMemo(() => strategiesOf(loaded), [loaded]),
    match: matchInWords(matching.length, loaded.length, deferred),
    hidden: Math.max(0, matching.length - limit),
    setFilter: (next: ListFilter) => {
      setFilter(next)
      setLimit(slice)
    },
    showMore: () => setLimit(limit + slice),
    /** The next page of the tenant is drawn too. */
    loadMore: () => {
      setLimit(Math.max(limit, matching.length) + slice)
      void query.fetchNextPage()
    },
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
