import { useEffect, useState } from 'react'
import { usePlace, useRouter } from '#panels/router/router-context.tsx'
import type { ListFilter } from './list-filter.ts'
import { readListSearch, toFilter, toSearch } from './list-search.ts'

declare module '@tanstack/history' {
  interface HistoryState {
    /** When the address last followed what was typed in the list's filter. Milliseconds. */
    filtered?: number
  }
}

/** Browsers take only so many changes of the address a second. Milliseconds. */
const pause = 200

/**
 * What is looked for in the list. The address follows, in place of the entry it has, so that Back
 * from a connection, and a reload, show the same list.
 */
export function useListFilter(): [ListFilter, (filter: ListFilter) => void] {
  const { go, history } = useRouter()
  const { search, state } = usePlace()
  const [filter, setFilter] = useState(() => toFilter(readListSearch(search)))
  const [unsaved, setUnsaved] = useState<ListFilter>()
  const { __TSR_key: key, filtered = 0 } = state
  const [seen, setSeen] = useState({ key, filtered })
  if (key !== seen.key) {
    setSeen({ key, filtered: Math.max(filtered, seen.filtered) })
    // Another hand changed the address (Back, the link in the navigation): what it says holds.
    if (filtered <= seen.filtered) {
      setFilter(toFilter(readListSearch(search)))
      setUnsaved(undefined)
    }
  }
  useEffect(() => {
    if (!unsaved) return undefined
    const timer = setTimeout(() => {
      setUnsaved(undefined)
      go({
        to: '/connections',
        search: toSearch(unsaved),
        state: { ...history.location.state, filtered: Date.now() },
        replace: true,
        resetScroll: false,
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [unsaved, go, history])
  const change = (next: ListFilter) => {
    setFilter(next)
    setUnsaved(next)
  }
  return [filter, change]
}
