import {
  array,
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  property,
  record,
  string,
  stringMatching,
} from 'fast-check'
import { expect, test } from 'vitest'
import { isLinear } from '#testing/steps-of.ts'
import { redactMembers, redactText } from './redact.ts'
import { jwtOf } from './stack.helper.ts'

test('every signed token is found, whatever stands around it', () => {
  const signature = stringMatching(/^[\w-]{20,40}$/)
  assert(
    property(string(), signature, string(), (before, end, after) => {
      const token = jwtOf({ sub: 'u' }).replace(/[^.]+$/, end)
      for (const said of [`${before} ${token} ${after}`, `${before}${token}${after}`]) {
        expect(redactText(said)).not.toContain(end)
        expect(redactMembers({ said })['said']).not.toContain(end)
      }
    }),
  )
})

test.each(['x', '-', 'eyJ', 'eyJ.', 'eyJ..', 'eyA.x'])('a token after %s is found', (before) => {
  // Encrypted: no other part of it looks like the beginning of one (RFC 7516 §3.1).
  const token = `${jwtOf({}).split('.', 1).join('')}..canary-iv.canary-text.canary-tag`
  expect(redactText(before + token)).not.toContain('canary')
})

test.each(['they eat. Then', 'eyJohn.doe', 'key.eyAn'])('%s is no token', (text) => {
  expect(redactText(text)).toBe(text)
})

test('claims without a secret stay as they are', () => {
  const plain = dictionary(
    string().filter(
      (name) => name !== '__proto__' && !/token|secret|pass|assert|key|code/i.test(name),
    ),
    jsonValue({ maxDepth: 3 }).filter(
      (value) => !/token|secret|pass|assert|key|code|ey[JA]/i.test(JSON.stringify(value)),
    ),
  )
  assert(
    property(plain, (claims) => {
      expect(redactMembers(claims)).toEqual(claims)
    }),
  )
})

test('a text made to be slow is not, whatever it repeats', () => {
  const pieces = ['eyJ', 'eyJaaaaaaaa', 'a', '.', '..', 'token', '?code', '=', '"', ' ', ':']
  const text = (minLength: number) =>
    array(constantFrom(...pieces), { minLength, maxLength: 4 }).map((parts) => parts.join(''))
  assert(
    property(record({ before: text(0), part: text(1), after: text(0) }), (repeating) => {
      expect(isLinear(redactText, repeating)).toBe(true)
      expect(isLinear((said) => redactMembers({ [said]: said }), repeating)).toBe(true)
    }),
  )
  for (const before of ['token', 'token"', 'token=', 'token":', 'token":"'])
    for (const part of [' ', '"', '=', ':', 'a', 'token'])
      expect(isLinear(redactText, { before, part })).toBe(true)
})
