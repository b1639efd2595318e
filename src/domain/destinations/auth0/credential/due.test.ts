import { assert, date, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, dayOf, daysBetween, isDay } from './day.ts'
import { dueOf } from './due.ts'

describe('a day', () => {
  test.each(['2027-02-28', '2028-02-29', '1999-12-31'])('is %s', (text) =>
    expect(isDay(text)).toBe(true),
  )
  test.each(['', '2027-02-29', '2027-13-01', '2027-2-1', '31.01.2027', '2027-01-31T00:00:00Z'])(
    'is not %s',
    (text) => expect(isDay(text)).toBe(false),
  )
  test.each([
    ['2027-01-31', '2027-02-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
  ])('after %s is %s', (one, next) => {
    expect(dayAfter(one)).toBe(next)
    expect(daysBetween(one, next)).toBe(1)
  })
  test('of this moment is that of this place, whatever the clock of the world says', () => {
    const range = { min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }
    assert(
      property(date(range), (at) => {
        const day = dayOf(at.getTime())
        expect(isDay(day)).toBe(true)
        expect(new Date(`${day}T00:00:00`).toDateString()).toBe(at.toDateString())
      }),
    )
  })
})

test.each([
  ['2026-06-30', undefined],
  ['2026-06-29', { kind: 'none', days: 60, words: 'expires in 60 days' }],
  ['2026-05-31', { kind: 'none', days: 31, words: 'expires in 31 days' }],
  ['2026-05-30', { kind: 'warn', days: 30, words: 'expires in 30 days' }],
  ['2026-05-08', { kind: 'warn', days: 8, words: 'expires in 8 days' }],
  ['2026-05-07', { kind: 'bad', days: 7, words: 'expires in 7 days' }],
  ['2026-05-01', { kind: 'bad', days: 1, words: 'expires in 1 day' }],
  ['2026-04-30', { kind: 'bad', days: 0, words: 'expires today' }],
  ['2026-04-29', { kind: 'bad', days: -1, words: 'expired 1 day ago' }],
  ['2025-04-30', { kind: 'bad', days: -365, words: 'expired 365 days ago' }],
  ['soon', undefined],
])('on 2026-04-30 a secret good until %s: %o', (expires, due) => {
  expect(dueOf(expires, '2026-04-30')).toEqual(due)
})
