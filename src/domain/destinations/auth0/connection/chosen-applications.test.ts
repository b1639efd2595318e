import { expect, test } from 'vitest'
import { chosenIn, chosenKeys, withChosen, withoutChosen } from './chosen-applications.ts'

const ids = (count: number) => Array.from({ length: count }, (_, at) => `app${at}`.padEnd(32, 'x'))

test.each([1, 7, 8, 21])('%i applications come back as they were chosen', (count) => {
  const metadata = withChosen({ team: 'identity' }, ids(count))
  expect(chosenIn(metadata)).toEqual(ids(count))
  expect(Object.values(metadata ?? {}).every((text) => (text ?? '').length <= 255)).toBe(true)
  expect(metadata).toMatchObject({ team: 'identity' })
  expect(withoutChosen(metadata)).toEqual({ team: 'identity' })
})

test('a later choice takes the place of the one before, all of it', () => {
  const metadata = withChosen(withChosen(undefined, ids(20)), ids(2))
  expect(chosenIn(metadata)).toEqual(ids(2))
})

test('what has no room is not cut', () => {
  expect(withChosen(undefined, ids(22))).toBeUndefined()
  const nine = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`n${at}`, 'x']))
  expect(withChosen(nine, ids(7))).toBeDefined()
  expect(withChosen(nine, ids(8))).toBeUndefined()
})

test('of a stranger’s text only what looks like an id is read', () => {
  expect(chosenIn({ [chosenKeys[0]]: 'good  <b>x</b> good ‮evil other_1' })).toEqual([
    'good',
    'other_1',
  ])
  expect(chosenIn({ [chosenKeys[0]]: null })).toEqual([])
})
