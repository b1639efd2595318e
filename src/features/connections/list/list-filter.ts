import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { isDisabled, isKnownStrategy, searched } from './list-rows.ts'

/** Which of the rows; '' is all. */
export const shows = {
  '': 'All rows',
  attention: 'Needs attention',
  drafts: 'Drafts',
  untested: 'Not tested',
  disabled: 'Disabled',
} as const
export type Show = keyof typeof shows

/** In which order. No list of the Management API says when a connection was changed. */
export const sorts = {
  '': 'The tenant’s order',
  name: 'By name',
  recent: 'Last tested first',
  longest: 'Longest untested first',
} as const
export type Sort = keyof typeof sorts

export const isShow = (text: string): text is Show => Object.hasOwn(shows, text)
export const isSort = (text: string): text is Sort => Object.hasOwn(sorts, text)

export interface ListFilter {
  /** Part of a name, an issuer or a domain alias; in any case of letters. */
  readonly text: string
  /** Empty: all. */
  readonly strategy: string
  readonly show: Show
  readonly sort: Sort
}

export const wholeList: ListFilter = { text: '', strategy: '', show: '', sort: '' }

/** Something is looked for. */
export const isFiltered = ({ text, strategy, show }: ListFilter): boolean =>
  text.trim() !== '' || strategy !== '' || show !== ''

/** What is looked for, or comes first, may be on any page of the tenant. */
export const needsAll = (filter: ListFilter): boolean =>
  filter.show !== 'drafts' && (isFiltered(filter) || filter.sort !== '')

const isShown: Readonly<Record<Show, (row: ConnectionRow) => boolean>> = {
  '': () => true,
  // Of these the caller knows more than the row says.
  attention: () => true,
  drafts: () => false,
  untested: (row) => isKnownStrategy(row) && row.tested === undefined,
  disabled: isDisabled,
}

/** @param asksFor what needs attention, where that is asked for */
export function filterConnections(
  connections: readonly ConnectionRow[],
  { text, strategy, show, sort }: ListFilter,
  asksFor: (row: ConnectionRow) => boolean,
): readonly ConnectionRow[] {
  const wanted = text.trim().toLowerCase()
  const found = connections.filter(
    (connection) =>
      (strategy === '' || connection.strategy === strategy) &&
      isShown[show](connection) &&
      (show !== 'attention' || asksFor(connection)) &&
      searched(connection).includes(wanted),
  )
  return sort === '' ? found : found.sort(orders[sort])
}

// Times of one form are in order as texts. What was never tested has none, and comes last by both.
const orders: Readonly<Record<Exclude<Sort, ''>, (a: ConnectionRow, b: ConnectionRow) => number>> =
  {
    name: (a, b) => compared(a.name.toLowerCase(), b.name.toLowerCase()),
    recent: (a, b) => compared(b.testedAt ?? '', a.testedAt ?? ''),
    longest: (a, b) => compared(a.testedAt ?? '~', b.testedAt ?? '~'),
  }
const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `12 of 400 loaded match`; without a filter nothing is said. */
export function matchInWords(matching: number, loaded: number, filter: ListFilter) {
  if (!isFiltered(filter) || filter.show === 'drafts') return ''
  return `${matching} of ${loaded} loaded ${matching === 1 ? 'matches' : 'match'}`
}
