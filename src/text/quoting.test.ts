import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteJs } from './javascript.ts'
import { visibleJson } from './json.ts'
import { quoteShell } from './shell.ts'
import { holdsUnseen } from './unseen.ts'
import { wellFormed } from './well-formed.ts'

/** Any text, with what breaks out of quotes and lines more often than by chance. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', "'", '<', '\\', '`', '${', '$(id)', '%s', '!', '</script>'),
      fc.constantFrom(
        '\r',
        '\n',
        '\u2028',
        '\u202E',
        '\0',
        '\uD800',
        '\uFEFF',
        '\u3164',
        '\u{E0041}',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))

test('JSON parses to the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = visibleJson(value)
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(holdsUnseen(json.replaceAll('\n', ''))).toBe(false)
    }),
  )
})

test('a JavaScript string is what JavaScript reads, and ends no script element', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const quoted = quoteJs(text)
      // oxlint-disable-next-line typescript/no-implied-eval -- only JavaScript itself can say what it reads
      expect(new Function(`return ${quoted}`)()).toBe(text)
      expect(quoted).not.toContain('<')
      expect(holdsUnseen(quoted)).toBe(false)
    }),
  )
})

/** What a real shell makes of the words. */
const readByShell = (words: readonly string[]) =>
  execFileSync('/bin/sh', { input: `printf '%s\\000' ${words.join(' ')}`, encoding: 'utf8' })
    .split('\0')
    .slice(0, -1)

test('a quoted text is one word that a shell reads as the same', () => {
  const texts = ['', '\n\n', '\t', '-n', '*', '~', '#', ...fc.sample(hostile, 200)]
  const words = texts.map(quoteShell)
  expect(readByShell(words)).toEqual(texts.map((text) => wellFormed(text).replaceAll('\0', '')))
})

test('a shell reads every kind of character that is written by its bytes', () => {
  const set = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
    (one) => holdsUnseen(one) && !/[\p{Cn}\p{Co}\p{Cs}\0]/u.test(one),
  )
  const text = [...set, '\uE000', '\uFDD0', '\u{E0FFF}', '\u{10FFFF}'].join('')
  expect(readByShell([quoteShell(text)])).toEqual([text])
})
