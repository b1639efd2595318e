import type { ListFilter } from './list-rows.ts'

/** The search parameters of the list: what is looked for in it. */
export interface ListSearch {
  readonly text?: string
  readonly strategy?: string
}

/** Characters; longer than anything that is looked for. */
const maxLength = 200

// The router reads a text that looks like a number as one.
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, maxLength) : ''

/** Keeps what an address may say and drops the rest. */
export const readListSearch = (search: Readonly<Record<string, unknown>>): ListSearch =>
  toSearch({ text: textOf(search['text']), strategy: textOf(search['strategy']) })

/** What is empty is left out. */
export const toSearch = ({ text, strategy }: ListFilter): ListSearch => ({
  ...(text !== '' && { text }),
  ...(strategy !== '' && { strategy }),
})

export const toFilter = ({ text = '', strategy = '' }: ListSearch): ListFilter => ({
  text,
  strategy,
})
