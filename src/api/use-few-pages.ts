import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Each is asked for again when the list is read anew. */
const most = 10

/** Forgets all but the first pages of a list when its screen is left. */
export function useFewPages(...keys: readonly QueryKey[]): void {
  const queries = useQueryClient()
  // The keys are arrays made anew at each render.
  const text = JSON.stringify(keys)
  useEffect(
    () => () => {
      for (const key of keys) {
        const updatedAt = queries.getQueryState(key)?.dataUpdatedAt
        queries.setQueryData<InfiniteData<unknown>>(key, few, { ...(updatedAt && { updatedAt }) })
      }
    },
    // oxlint-disable-next-line react/exhaustive-deps -- by what they say, see above
    [queries, text],
  )
}

const few = (data: InfiniteData<unknown> | undefined) =>
  data && {
    pages: data.pages.slice(0, most),
    pageParams: data.pageParams.slice(0, most),
  }
