import type { HistoryLocation, ParsedHistoryState } from '@tanstack/history'

/** Where the dashboard is: an entry of the history, read. */
export interface Place {
  readonly pathname: string
  /** Unchecked: whoever uses one looks what it is. */
  readonly search: Readonly<Record<string, string>>
  /** The same as it is written, with its `?` where there is any. */
  readonly query: string
  /** Without its `#`. */
  readonly hash: string
  readonly state: ParsedHistoryState
  readonly href: string
}

export const placeOf = ({ pathname, search, hash, state, href }: HistoryLocation): Place => ({
  pathname,
  search: Object.fromEntries(new URLSearchParams(search)),
  query: search,
  hash: hash.slice(1),
  state,
  href,
})
