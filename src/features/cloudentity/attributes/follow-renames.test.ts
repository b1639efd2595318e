import { expect, test } from 'vitest'
import { followRenames, leftBehind } from './follow-renames.ts'

const mappings = [
  { source: 'mail', target: 'email', type: 'string' },
  { source: 'name', target: 'name', type: 'string' },
  { target: 'plan', type: 'string', mode: 'static', static: 'gold' },
]

test('a mapping follows the new name of its attribute', () => {
  const edited = [
    { key: 'a', state: 'changed', before: { name: 'mail' }, row: { name: 'email' } },
  ] as const
  expect(followRenames(mappings, edited)).toEqual([
    { ...mappings[0], source: 'email' },
    ...mappings.slice(1),
  ])
})

test('without a new name nothing follows', () => {
  const edited = [
    { key: 'a', state: 'changed', before: { name: 'mail' }, row: { name: 'mail', type: 'any' } },
    { key: 'b', state: 'removed', before: { name: 'name' }, row: { name: 'name' } },
  ] as const
  expect(followRenames(mappings, edited)).toBeUndefined()
  expect(leftBehind(mappings, edited)).toEqual(['name'])
})
