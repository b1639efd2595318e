import { describe, expect, test } from 'vitest'
import { escapeHtml, visibleHtml } from './html.ts'
import { quoteJs } from './javascript.ts'
import { embeddableJson, logLine, visibleJson } from './json.ts'
import { message } from './message.ts'
import { quoteShell } from './shell.ts'
import { holdsUnseen, replaceUnseen } from './unseen.ts'
import { visibleLine } from './visible-line.ts'
import { codePointName, visible, visibleParts } from './visible.ts'

/** The whole set: about 955,000 code points, most of them unassigned or for private use. */
const set = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => holdsUnseen(character),
)
/** Each between letters, so that no two halves make a pair. */
const all = `x${set.join('x')}x`
/** The same in texts that no face cuts. */
const short = Array.from({ length: Math.ceil(set.length / 250) }, (_, at) =>
  set.slice(at * 250, (at + 1) * 250).join('x'),
)

/** Names of what stands raw in what a face wrote. */
function leftRaw(written: string): string[] {
  const found = new Set<string>()
  replaceUnseen(written, (character) => {
    found.add(codePointName(character))
    return ''
  })
  return [...found]
}

describe('every character of the set', { timeout: 60_000 }, () => {
  test('the set is whole', () => {
    expect(set.length).toBeGreaterThan(900_000)
    expect(replaceUnseen(all, () => '')).toBe('x'.repeat(set.length + 1))
  })

  test('screen: every character has a mark of its own', () => {
    const written = visible(all)
    expect(leftRaw(written)).toEqual([])
    expect(written).toBe(`x‹${set.map(codePointName).join('›x‹')}›x`)
    const parts = visibleParts(short[0] ?? '')
    expect(parts.map(({ text }) => text).join('')).toBe(visible(short[0] ?? ''))
    expect(parts.every((part) => part.written === (part.text !== 'x'))).toBe(true)
  })

  test('message: the only line ends are its own', () => {
    const written = message(['Hello,', [all, 'and\n'], 'Thank you.'])
    expect(leftRaw(written)).toEqual(['U+000A'])
    expect(written.split('\n')).toHaveLength(6)
  })

  test('one line of a terminal or a ticket', () => {
    for (const text of short) expect(leftRaw(visibleLine(text))).toEqual([])
    expect(visibleLine('x'.repeat(999) + '👍👍')).toBe(`${'x'.repeat(999)} … and 4 more characters`)
  })

  test('JSON parses to the same value', () => {
    const written = visibleJson([all])
    expect(leftRaw(written)).toEqual(['U+000A'])
    expect(JSON.parse(written)).toEqual([all])
    expect(visibleJson({ 'a\u3164': '\uFE0F' }, 0)).toBe(String.raw`{"a\u3164":"\ufe0f"}`)
    expect(embeddableJson('</script>')).toBe(String.raw`"\u003c/script>"`)
  })

  test('a log’s line is one line of JSON with the same value, and has an end', () => {
    const line = logLine({ type: 'audit', short })
    expect(leftRaw(line)).toEqual([])
    expect(JSON.parse(line)).toEqual({ type: 'audit', short })
    expect(logLine({ reason: all }).length).toBeLessThan(15_000)
    expect(logLine({ reason: 'x'.repeat(2001) })).toMatch(/x … and 1 more characters"}$/)
  })

  test('JavaScript reads the same text', () => {
    const written = quoteJs(all)
    expect(leftRaw(written)).toEqual([])
    // oxlint-disable-next-line typescript/no-implied-eval -- only JavaScript itself can say what it reads
    expect(new Function(`return ${written}`)()).toBe(all)
  })

  test('HTML: by its number what has one there, and nothing of the others', () => {
    const written = visibleHtml(all)
    expect(leftRaw(written)).toEqual([])
    const read = written.replace(/&#x([0-9A-F]+);/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    expect(read).toBe(all.replace(/[\p{Cc}\p{Cs}]/gu, ''))
    expect(visibleHtml(`<a href="it's">&`)).toBe('&lt;a href=&quot;it&#39;s&quot;&gt;&amp;')
    expect(escapeHtml('a\u202E\n')).toBe('a\u202E\n')
  })

  test('shell: nothing unseen but line ends stands in the word', () => {
    expect(leftRaw(quoteShell(all))).toEqual(['U+000A'])
  })
})
