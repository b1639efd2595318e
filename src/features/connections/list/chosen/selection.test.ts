import { expect, test } from 'vitest'
import { createSelection } from './selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const begun = () => {
  const selection = createSelection()
  selection.order(() => order)
  return { ...selection, now: () => [...selection.keys()] }
}

test('with Shift all from the last one are chosen, those that are not drawn too, either way', () => {
  const { choose, now } = begun()
  choose('d', true)
  choose('b', true, true)
  expect(now().sort()).toEqual(['b', 'c', 'd'])
  choose('c', false, true)
  expect(now()).toEqual(['d'])
})

test('with Shift and nothing before, or what is no longer shown, one is chosen', () => {
  const { choose, order: stand, now } = begun()
  choose('c', true, true)
  expect(now()).toEqual(['c'])
  stand(() => ['a', 'b'])
  choose('a', true, true)
  expect(now()).toEqual(['c', 'a'])
})

test('stays while other rows are shown, and tells of each change once', () => {
  const { choose, chooseAll, clear, subscribe, keys, now } = begun()
  let told = 0
  const leave = subscribe(() => told++)
  choose('a', true)
  const before = keys()
  expect(keys()).toBe(before)
  chooseAll(['d', 'e'])
  expect(now()).toEqual(['a', 'd', 'e'])
  clear()
  expect(now()).toEqual([])
  leave()
  choose('a', true)
  expect(told).toBe(3)
})
