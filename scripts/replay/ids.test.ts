import { expect, it } from 'vitest'
import { createIds } from './ids.ts'

it('pairs the things of a list by ids that are known, and the rest by their place', () => {
  const ids = createIds()
  ids.learn({ client_id: 'a' }, { client_id: 'A' })
  ids.learn(
    [{ client_id: 'a' }, { client_id: 'same' }, { client_id: 'new' }],
    [{ client_id: 'NEW' }, { client_id: 'A' }, { client_id: 'same' }],
  )
  expect(['a', 'same', 'new'].map(ids.of)).toEqual(['A', 'same', 'NEW'])
})

it('does not forget for a list what one answer told', () => {
  const ids = createIds()
  ids.learn({ id: 'a' }, { id: 'A' })
  ids.learn({ connections: [{ id: 'a' }] }, { connections: [{ id: 'other' }] })
  expect(ids.of('a')).toBe('A')
})

it('learns a cursor again', () => {
  const ids = createIds()
  ids.learn({ next: 'page' }, { next: 'A' })
  ids.learn({ next: 'page' }, { next: 'B' })
  expect(ids.of('page')).toBe('B')
})
