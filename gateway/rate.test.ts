import { expect, test } from 'vitest'
import { createRate } from './rate.ts'

function clocked(perMinute: number) {
  let now = 0
  const rate = createRate(perMinute, () => now)
  const take = (key = 'operator') => rate.take(key)
  /** How many go through at once, before one has to wait. */
  const atOnce = (key?: string) => {
    let taken = 0
    while (take(key) === 0) taken++
    return taken
  }
  return { take, atOnce, wait: (ms: number) => void (now += ms) }
}

test('however long nobody asked, one minute’s worth goes through at once and no more', () => {
  const { atOnce, wait } = clocked(6)
  expect(atOnce()).toBe(6)
  wait(60 * 60_000)
  expect(atOnce()).toBe(6)
})

test('it fills evenly, and says in whole seconds when the next may go', () => {
  const { take, atOnce, wait } = clocked(6)
  atOnce()
  expect(take()).toBe(10)
  wait(2500)
  expect(take()).toBe(8)
  wait(7500)
  expect(atOnce()).toBe(1)
  wait(30_000)
  expect(atOnce()).toBe(3)
})

test('each key has its own, also among a thousand others', () => {
  const { take, atOnce, wait } = clocked(6)
  atOnce()
  for (let i = 0; i < 1001; i++) expect(take(`other-${i}`)).toBe(0)
  // By now those are full again and may be forgotten; who has used up his own is not.
  wait(10_000)
  expect(atOnce()).toBe(1)
  expect(atOnce('newcomer')).toBe(6)
})
