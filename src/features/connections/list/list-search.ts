import { isShow, isSort, type ListFilter } from './list-filter.ts'

/** The search parameters of the list: what is looked for in it. */
export interface ListSearch {
  readonly text?: string
  readonly strategy?: string
  readonly show?: string
  readonly sort?: string
}

/** Characters; longer than anything that is looked for. */
const maxLength = 200

// The router reads a text that looks like a number as one.
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, maxLength) : ''

/** Keeps what an address may say and drops the rest. */
export const readListSearch = (search: Readonly<Record<string, unknown>>): ListSearch =>
  toSearch(
    toFilter({
      text: textOf(search['text']),
      strategy: textOf(search['strategy']),
      show: textOf(search['show']),
      sort: textOf(search['sort']),
    }),
  )

/** What is empty is left out. */
export const toSearch = (filter: ListFilter): ListSearch =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

export const toFilter = ({ text = '', strategy = '', show = '', sort = '' }: ListSearch) =>
  ({
    text,
    strategy,
    show: isShow(show) ? show : '',
    sort: isSort(sort) ? sort : '',
  }) satisfies ListFilter
