import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { holdsUnseen } from './unseen.ts'

/** Properties that make up the set, in a pattern or in a string for one. */
const property =
  /\\[pP]\{(?:(?:gc|General_Category)=)?(?:C[cfson]?|Z[slp]?|Other|Control|cntrl|Format|Surrogate|Private_Use|Unassigned|(?:Space_|Line_|Paragraph_)?Separator|White_Space|space|Default_Ignorable_Code_Point|DI|Variation_Selector|VS|Bidi_Control|Bidi_C|Join_Control|Join_C|Noncharacter_Code_Point|NChar)\}/

/** A pattern as JavaScript writes it: no `/` but in a class or behind a backslash. */
const literal = /(?<=[=(,:!&|?;[{}\s])\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g
const escape = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/gi

const decoded = (text: string) =>
  text.replace(escape, (_, ...codes: (string | undefined)[]) =>
    String.fromCodePoint(Number.parseInt(codes.slice(0, 3).find(Boolean) ?? '0', 16)),
  )

/** Lines that say what is not seen by themselves. */
const ownSets = (source: string) =>
  source.split('\n').filter((line) => {
    const patterns = [...line.matchAll(literal)].map(([pattern]) => pattern)
    const strings = [...line.matchAll(/\\\\[ux][\da-f{][^\s'"`]*/gi)].map(([text]) => text.slice(1))
    return property.test(line) || [...patterns, ...strings].some((one) => holdsUnseen(decoded(one)))
  })

describe('what is not seen is defined once', () => {
  const files = ['src', 'gateway', 'mocks'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => `${room}/${path}`),
  )

  test('no file but the one names its characters in a pattern', () => {
    expect(files.length).toBeGreaterThan(500)
    const found = files
      .filter((file) => file !== 'src/text/unseen.ts')
      .flatMap((file) => ownSets(readFileSync(file, 'utf8')).map((line) => `${file}: ${line}`))
    expect(found).toEqual([])
  })

  test.each([
    String.raw`const a = /[\p{Cc}\p{Cf}]/gu`,
    String.raw`if (/[^\P{C}]/u.test(text)) return`,
    String.raw`text.replace(/[\u200B-\u200F]+/g, '')`,
    String.raw`const b = /[\x00-\x1f]/`,
    String.raw`const c = new RegExp('[\\u202A-\\u202E]')`,
    String.raw`const d = String.raw${'`'}\p{Default_Ignorable_Code_Point}${'`'}`,
    'text.split(/[\u3164]/)',
  ])('it would be found: %j', (line) => {
    expect(ownSets(line)).toEqual([line])
  })

  test.each([
    String.raw`/^[\x21\x23-\x5B\x5D-\x7E]+$/.test(text)`,
    String.raw`/[\p{L}\p{N}]\s+\r\n\t/u`,
    `text.startsWith('\\uFEFF')`,
    `['admin\\u202Eliame', 'https://idp.example/\\u200B']`,
  ])('this is none: %j', (line) => {
    expect(ownSets(line)).toEqual([])
  })
})
