import { expect, test } from 'vitest'
import { readListSearch, toFilter, toSearch } from './list-search.ts'

test.each<[Record<string, unknown>, { text?: string; strategy?: string }]>([
  [{}, {}],
  [
    { text: 'globex', strategy: 'oidc' },
    { text: 'globex', strategy: 'oidc' },
  ],
  [{ text: '', strategy: '' }, {}],
  [{ text: 42, strategy: { a: 1 }, other: 'x' }, { text: '42' }],
  [{ text: 'x'.repeat(300) }, { text: 'x'.repeat(200) }],
])('%j is read as %j', (search, read) => {
  expect(readListSearch(search)).toEqual(read)
  expect(toSearch(toFilter(read))).toEqual(read)
})
