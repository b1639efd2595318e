import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Each is asked for again when the list is read anew. */
const most = 10

/**
 * Forgets all but the first pages of some lists when their screen is left, and none before: whoever
 * filters and lets go of it has what was there.
 *
 * @param start what the keys of the lists begin with; the same at each render
 */
export function useFewPages(start: QueryKey): void {
  const queries = useQueryClient()
  useEffect(() => {
    const forget = () => {
      const left = queries.getQueryCache().findAll({ queryKey: start, type: 'inactive' })
      for (const { queryKey, state } of left)
        queries.setQueryData<InfiniteData<unknown>>(queryKey, few, {
          updatedAt: state.dataUpdatedAt,
        })
    }
    // A page that was being read is given up first, which puts back what was there.
    return () => void setTimeout(forget)
  }, [queries, start])
}

const few = (data: InfiniteData<unknown> | undefined) =>
  data && data.pages.length > most
    ? { pages: data.pages.slice(0, most), pageParams: data.pageParams.slice(0, most) }
    : undefined
