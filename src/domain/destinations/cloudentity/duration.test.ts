import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationWords, readDuration, writeDuration } from './duration.ts'

describe('a duration', () => {
  test.each([
    ['1h15m30s', 4530],
    ['90m', 5400],
    ['1h10m30s', 4230],
    ['720h0m0s', 2_592_000],
    ['1m0s', 60],
    ['0s', 0],
    [' 1h ', 3600],
  ])('%s is %i seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds)
  })

  test.each(['', ' ', '1', 'h', '1h15', '15m1h', '1.5h', '-1h', '1d', 'PT1H', '1h 15m', '1H'])(
    '%j is none',
    (text) => expect(readDuration(text)).toBeUndefined(),
  )

  test.each([
    [4530, '1h15m30s', '1 hour 15 minutes 30 seconds'],
    [3600, '1h0m0s', '1 hour'],
    [61, '1m1s', '1 minute 1 second'],
    [7200, '2h0m0s', '2 hours'],
    [0, '0s', 'no time'],
  ])('%i seconds are written %s: %s', (seconds, written, words) => {
    expect(writeDuration(seconds)).toBe(written)
    expect(durationWords(seconds)).toBe(words)
  })

  test('what was written is read again, and written alike', () => {
    fc.assert(
      fc.property(fc.nat({ max: 359_999_999 }), (seconds) => {
        expect(readDuration(writeDuration(seconds))).toBe(seconds)
      }),
    )
  })

  test('its parts add up, in whatever parts it was given', () => {
    const part = fc.nat({ max: 99_999 })
    fc.assert(
      fc.property(part, part, part, (h, m, s) => {
        const total = h * 3600 + m * 60 + s
        expect(readDuration(`${h}h${m}m${s}s`)).toBe(total)
        expect(readDuration(writeDuration(total))).toBe(total)
      }),
    )
  })

  test('its words name every part that is not nothing, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (seconds) => {
        const words = durationWords(seconds)
        const count = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`).exec(words)?.[1] ?? 0)
        expect(count('hour') * 3600 + count('minute') * 60 + count('second')).toBe(seconds)
        expect(words).not.toMatch(/\b0 /)
      }),
    )
  })
})
