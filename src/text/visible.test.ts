import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsUnseen } from './unseen.ts'
import { visible, visibleParts } from './visible.ts'

test.each([
  ['plain', 'https://login.example/a b', 'https://login.example/a b'],
  ['empty', '', ''],
  ['letters of any script', 'Größe 日本 ñ é', 'Größe 日本 ñ é'],
  ['an emoji', 'ok 👍', 'ok 👍'],
  ['right-to-left override', 'a\u202Eb', 'a‹U+202E›b'],
  ['right-to-left isolate', '\u2067x', '‹U+2067›x'],
  ['zero-width space', 'pay\u200Bpal', 'pay‹U+200B›pal'],
  ['soft hyphen', 'a\u00ADb', 'a‹U+00AD›b'],
  ['byte order mark', '\uFEFF{}', '‹U+FEFF›{}'],
  ['control characters', 'a\u0000\n\tb', 'a‹U+0000›‹U+000A›‹U+0009›b'],
  ['no-break space', 'a\u00A0b', 'a‹U+00A0›b'],
  ['line separator', 'a\u2028b', 'a‹U+2028›b'],
  ['unpaired surrogates', '\uD800a\uDC00', '‹U+D800›a‹U+DC00›'],
  ['tag character', 'a\u{E0041}', 'a‹U+E0041›'],
  ['variation selector', 'a\uFE0F', 'a‹U+FE0F›'],
  ['Hangul filler', '\u3164', '‹U+3164›'],
  ['Braille without dots', '\u2800', '‹U+2800›'],
])('%s', (_, value, shown) => {
  expect(visible(value)).toBe(shown)
})

/** Any sequence of UTF-16 code units, well formed or not. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0x202e, 0x200b, 0xd800, 0xdc00, 0x20, 0x41),
    ),
  )
  .map((units) => String.fromCharCode(...units))

test('nothing unseen is left, and nothing is shown twice', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const shown = visible(value)
      expect(holdsUnseen(shown)).toBe(false)
      expect(visible(shown)).toBe(shown)
    }),
  )
})

test('what was written out can be read back', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const back = visibleParts(value).map(({ text, written }) =>
        written ? String.fromCodePoint(Number.parseInt(text.slice(3, -1), 16)) : text,
      )
      expect(back.join('')).toBe(value)
    }),
  )
})
