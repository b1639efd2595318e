import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeClaim, needsEscape, pathParts, unescapeClaim } from './escape.ts'

/** Names as claims have them: any character, and many dots. */
const name = fc.string({ unit: fc.constantFrom('a', 'é', '.', '/', ':', '_', ' ', '"') })
const backslashed = fc.string({ unit: fc.constantFrom('a', '.', '\\') })

test.each([
  ['https://example.com/groups', 'https://example\\.com/groups'],
  ['https://example\\.com/groups', 'https://example\\.com/groups'],
  ['a..b', 'a\\.\\.b'],
  ['.', '\\.'],
  ['groups', 'groups'],
])('%s is written %s', (claim, written) => {
  expect(escapeClaim(claim)).toBe(written)
})

test('a claim’s own name comes back whole', () => {
  fc.assert(
    fc.property(name, (claim) => {
      expect(unescapeClaim(escapeClaim(claim))).toBe(claim)
      expect(pathParts(escapeClaim(claim))).toEqual([claim])
    }),
  )
})

test('an escaped name stays as it is, and comes back from its raw form', () => {
  fc.assert(
    fc.property(name, (claim) => {
      const written = escapeClaim(claim)
      expect(escapeClaim(written)).toBe(written)
      expect(escapeClaim(unescapeClaim(written))).toBe(written)
      expect(needsEscape(written)).toBe(false)
      expect(needsEscape(claim)).toBe(claim.includes('.'))
    }),
  )
})

test('no dot of a written name leads anywhere, whatever backslashes are in it', () => {
  fc.assert(
    fc.property(backslashed, (claim) => {
      expect(pathParts(escapeClaim(claim))).toHaveLength(1)
    }),
  )
})

test('a path leads through its names', () => {
  expect(pathParts('a\\.b.c')).toEqual(['a.b', 'c'])
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      expect(pathParts(names.map(escapeClaim).join('.'))).toEqual(names)
    }),
  )
})
