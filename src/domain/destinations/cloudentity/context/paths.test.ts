import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeClaim } from '../claims/escape.ts'
import { valueAt, withValueAt } from './paths.ts'

describe('a path', () => {
  const members = { address: { locality: 'Oslo' }, 'a.b': 1, list: ['x'] }

  test.each([
    ['address.locality', 'Oslo'],
    ['a\\.b', 1],
    ['a.b', undefined],
    ['address.country', undefined],
    ['list.0', undefined],
    ['toString', undefined],
    ['__proto__.x', undefined],
    ['.', members],
  ])('%s', (path, value) => {
    expect(valueAt(members, path)).toEqual(value)
  })

  test.each([
    ['address.country', 'NO', { ...members, address: { locality: 'Oslo', country: 'NO' } }],
    ['a\\.b', 2, { ...members, 'a.b': 2 }],
    ['list.x', 1, { ...members, list: { x: 1 } }],
    ['.', { list: 2 }, { ...members, list: 2 }],
    ['.', 'text', members],
  ])('%s is set to %j, and the rest stays', (path, value, wanted) => {
    const before = structuredClone(members)
    expect(withValueAt(members, path, value)).toEqual(wanted)
    expect(members).toEqual(before)
  })

  test('what was put there is there, under any name', () => {
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '.', 'b') }),
      fc.constantFrom('__proto__', 'constructor', 'toString'),
    )
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.jsonValue(),
        (names, value) => {
          const path = names.map(escapeClaim).join('.')
          fc.pre(path !== '.')
          expect(valueAt(withValueAt({}, path, value), path)).toEqual(value)
          expect(Object.keys({})).toEqual([])
        },
      ),
    )
  })
})
