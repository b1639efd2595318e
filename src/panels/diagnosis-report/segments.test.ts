import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

const issuer = 'https://idp.example'

test.each([
  ['a port written out', issuer, `${issuer}:443`, '', ':443'],
  ['a final slash', `${issuer}/`, issuer, '/', ''],
  ['another host', 'https://a.example/x', 'https://bc.example/x', 'a', 'bc'],
  ['the same', issuer, issuer, '', ''],
  ['a repeated character', 'aa', 'aaa', '', 'a'],
])('%s', (_, left, right, ownLeft, ownRight) => {
  const [a, b] = segments(left, right)
  expect([a.own, b.own]).toEqual([ownLeft, ownRight])
})

test('nothing is lost, and what is around is shared', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
      const [a, b] = segments(left, right)
      expect(a.before + a.own + a.after).toBe(left)
      expect(b.before + b.own + b.after).toBe(right)
      expect([a.before, a.after]).toEqual([b.before, b.after])
    }),
  )
})
