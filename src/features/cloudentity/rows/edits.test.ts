import { expect, test } from 'vitest'
import { type Edits, entriesOf, noEdits, rowsOf, withoutEdit, withRow, withRows } from './edits.ts'

interface Row {
  readonly name: string
  readonly type?: string
}
const list: readonly Row[] = [{ name: 'email' }, { name: 'name' }, { name: 'name' }]
const entries = (edits: Edits<Row>, of = list) => entriesOf(of, edits, ({ name }) => name)
const keyOf = (at: number) => entries(noEdits)[at]?.key ?? ''
const written = (edits: Edits<Row>, of = list) => rowsOf(entries(edits, of))

test('without edits it is the list as it was read', () => {
  expect(written(noEdits)).toEqual(list)
  expect(entries(noEdits).map(({ state }) => state)).toEqual(['kept', 'kept', 'kept'])
})

test('of two rows of one name, one is changed', () => {
  const edits = withRow<Row>(noEdits, keyOf(2), { name: 'name', type: 'string' })
  expect(written(edits)).toEqual([...list.slice(0, 2), { name: 'name', type: 'string' }])
})

test('a removed row keeps its place until it is written, and can be kept', () => {
  const edits = withRow<Row>(noEdits, keyOf(0), undefined)
  expect(entries(edits)[0]?.state).toBe('removed')
  expect(written(edits)).toEqual(list.slice(1))
  expect(written(withoutEdit(edits, keyOf(0)))).toEqual(list)
})

test('an added row is changed, and taken away', () => {
  const edits = withRows<Row>(noEdits, { name: 'a' }, { name: 'b' })
  expect(written(withRow(edits, '+1', { name: 'c' })).slice(3)).toEqual([
    { name: 'a' },
    { name: 'c' },
  ])
  expect(written(withRow(edits, '+0', undefined)).slice(3)).toEqual([{ name: 'b' }])
})

test('a change back is none', () => {
  const edits = withRow<Row>(noEdits, keyOf(0), { name: 'email' })
  expect(entries(edits)[0]?.state).toBe('kept')
})

test('edits stand on top of what somebody else saved', () => {
  const edits = withRows<Row>(withRow<Row>(noEdits, keyOf(0), { name: 'mail' }), { name: 'new' })
  const theirs = [{ name: 'theirs' }, { name: 'name' }]
  expect(written(edits, theirs)).toEqual([...theirs, { name: 'mail' }, { name: 'new' }])
  expect(written(edits, [...theirs, { name: 'new' }]).slice(2)).toEqual([
    { name: 'new' },
    { name: 'mail' },
  ])
})
