import { expect, test } from 'vitest'
import { unfitIn } from './unfit.ts'
import { holdsUnseen } from './unseen.ts'
import { wellFormed } from './well-formed.ts'
import { codePointName } from './visible.ts'

const ranges: readonly (readonly [what: string, from: number, to: number])[] = [
  ['C0', 0x00, 0x1f],
  ['delete and C1', 0x7f, 0x9f],
  ['no-break space', 0xa0, 0xa0],
  ['soft hyphen', 0xad, 0xad],
  ['grapheme joiner', 0x34f, 0x34f],
  ['Arabic letter mark', 0x61c, 0x61c],
  ['Hangul fillers', 0x115f, 0x1160],
  ['Ogham space', 0x1680, 0x1680],
  ['Khmer inherent vowels', 0x17b4, 0x17b5],
  ['Mongolian variation selectors and vowel separator', 0x180b, 0x180f],
  ['blanks, zero width, bidi marks, separators, bidi embeddings, narrow no-break', 0x2000, 0x200f],
  ['line and paragraph separator, embeddings, narrow no-break space', 0x2028, 0x202f],
  ['mathematical space, joiners, invisible operators, isolates', 0x205f, 0x206f],
  ['Braille without dots', 0x2800, 0x2800],
  ['ideographic space', 0x3000, 0x3000],
  ['Hangul filler', 0x3164, 0x3164],
  ['halves of pairs', 0xd800, 0xdfff],
  ['private use', 0xe000, 0xf8ff],
  ['noncharacters', 0xfdd0, 0xfdef],
  ['variation selectors', 0xfe00, 0xfe0f],
  ['byte order mark', 0xfeff, 0xfeff],
  ['halfwidth Hangul filler', 0xffa0, 0xffa0],
  ['annotation and object', 0xfff9, 0xfffc],
  ['noncharacters at the end of a plane', 0xfffe, 0xffff],
  ['Khitan filler', 0x16fe4, 0x16fe4],
  ['blanks of Egyptian', 0x13441, 0x13442],
  ['null notehead', 0x1d159, 0x1d159],
  ['format characters of music', 0x1d173, 0x1d17a],
  ['tags, more variation selectors, and what may be left out later', 0xe0000, 0xe0fff],
  ['supplementary private use', 0xf0000, 0x10ffff],
]

test.each(ranges)('not seen: %s', (_, from, to) => {
  const seen = Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
    .filter((character) => !holdsUnseen(`a${character}b`))
    .map(codePointName)
  expect(seen).toEqual([])
})

test('seen: the space, what is printed in ASCII, letters, marks and symbols of any script', () => {
  const ascii = Array.from({ length: 0x5f }, (_, at) => String.fromCodePoint(0x20 + at)).join('')
  expect(holdsUnseen(ascii)).toBe(false)
  expect(
    holdsUnseen(
      'Größe ñ é e\u0301 日本語 ภาษาไทย हिन्दी עברית العربية فارسی ភាសាខ្មែរ ᄒ ‹›“”…·✓ 👍',
    ),
  ).toBe(false)
  expect(holdsUnseen('')).toBe(false)
})

test('a lone half of a pair becomes U+FFFD, a pair stays', () => {
  expect(wellFormed('\uD800a\uDC00👍')).toBe('\uFFFDa\uFFFD👍')
})

test.each([
  'Continue to Acme & Söhne',
  '株式会社　アクメ',
  'Entreprise\u00a0: l’accès',
  'خانه\u200cها',
  '👩\u200d💻 ❤\ufe0f ☎\ufe0e',
  'नमस्ते',
  '\u{1fa8a}',
])('%s is a name for people', (name) => {
  expect(unfitIn(name)).toBeUndefined()
})

test.each([
  ['a\0b', '\0'],
  ['a\nb', '\n'],
  ['a\u2028b', '\u2028'],
  ['a\u202eb\u202c', '\u202e'],
  ['\u2066a', '\u2066'],
  ['a\u200bb', '\u200b'],
  ['a\ufeff', '\ufeff'],
  ['\u3164', '\u3164'],
  ['\u2800', '\u2800'],
  ['a\ud800', '\ud800'],
  ['a\u{e0041}', '\u{e0041}'],
])('%j is none: it holds %j', (name, found) => {
  expect(unfitIn(name)).toBe(found)
})
