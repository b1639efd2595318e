import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostile, outsideCode } from './markdown.helper.ts'
import { markdownText, ownMarkdown } from './markdown.ts'

test.each([
  ['plain words, and 2 numbers.', 'plain words, and 2 numbers.'],
  ['at https://idp.example.com.', 'at `https://idp.example.com`.'],
  ['authorization_endpoint and jwks_uri', '`authorization_endpoint` and `jwks_uri`'],
  ['[x](javascript:alert(1))', '`[x](javascript:alert(1))`'],
  ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
  ['a | b', 'a `|` b'],
  [
    'www.evil.example ops@evil.example @here #1 GH-1',
    '`www.evil.example ops@evil.example @here #1 GH-1`',
  ],
  ['tick ` tick', 'tick `` ` `` tick'],
  ['``` fence', '```` ``` ```` fence'],
  ['a\n# b', '`a‹U+000A›#` b'],
  ['admin\u202Eliame', '`admin‹U+202E›liame`'],
  ["differs: final '/' added", "differs: final `'/'` added"],
])('%j', (text, expected) => {
  expect(markdownText(text)).toBe(expected)
})

test('of a text that nobody would read the beginning', () => {
  expect(markdownText(`${'a'.repeat(1000)}\u202E<b>`)).toMatch(/^a+ `…` and 4 more characters$/)
})

test('a text is one line of plain words beside code spans', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = markdownText(text)
      expect(outsideCode(written)).toMatch(/^[\p{L}\p{M}\p{Nd} ∎.,;:?()“”‘’'"§-]*$/u)
      expect(outsideCode(written)).not.toMatch(/\w:\/|\p{L}\.\p{L}|\p{L}-\d/u)
      expect(written.split('`').join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['Apps > New: client_secret_post, { "a": "b" }', 'Apps > New: client_secret_post, { "a": "b" }'],
  ['> 1. *x* [y](z) <b> `c` &lt; _d_', '\\> 1. \\*x\\* \\[y\\](z) \\<b> \\`c\\` \\&lt; \\_d\\_'],
  ['# a', '\\# a'],
  ['1. a', '1\\. a'],
])('of our own words %j markup alone is escaped', (text, expected) => {
  expect(ownMarkdown(text)).toBe(expected)
})
