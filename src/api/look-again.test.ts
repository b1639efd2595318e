import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from './errors.ts'
import { lookAgain, looks, sendAndLook } from './look-again.ts'
import type { Looking } from './use-looking.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const failure = (kind: 'lost' | 'unavailable') =>
  new ApiError({ kind, source: 'gateway', status: 502, code: 'c', message: 'm', requestId: '' })
const whole = looks.reduce((sum, ms) => sum + ms)

/** What was shown, and the look that shows something at the given one, if any. */
function watch(seenAt = Infinity) {
  const shown: (Looking | undefined)[] = []
  let made = 0
  return {
    shown,
    show: (looking: Looking | undefined) => void shown.push(looking),
    made: () => made,
    look: async () => {
      made++
      return made === seenAt ? 'done' : undefined
    },
  }
}

test('looks until it is seen, and then no more', async () => {
  const { look, show, shown, made } = watch(3)
  const seen = lookAgain(look, show)
  await vi.advanceTimersByTimeAsync(whole)
  expect(await seen).toBe('done')
  expect(made()).toBe(3)
  expect(shown.map((one) => one?.made)).toEqual([0, 1, 2, undefined])
})

test('ends within a minute, and the ten questions of it that an operator has', async () => {
  const { look, show, made } = watch()
  const seen = lookAgain(look, show)
  await vi.advanceTimersByTimeAsync(whole)
  expect(await seen).toBeUndefined()
  // What the last look has for its answer.
  expect(60_000 - whole).toBe(5000)
  expect(made()).toBe(looks.length)
  expect(made()).toBeLessThan(10)
})

test.each<[string, () => Promise<undefined>]>([
  ['each take long', () => new Promise((resolve) => void setTimeout(resolve, 25_000))],
  ['never end, and do not listen', () => new Promise(() => {})],
])('looks that %s: all of them together have a minute', async (_, look) => {
  const { show, shown } = watch()
  let ended = false
  const seen = lookAgain(look, show).finally(() => void (ended = true))
  await vi.advanceTimersByTimeAsync(59_999)
  expect(ended).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toBe(true)
  expect(await seen).toBeUndefined()
  expect(shown.at(-1)).toBeUndefined()
})

test.each(['the minute', 'a stop'])('a look under way ends with %s', async (how) => {
  const { show, shown } = watch()
  let given: AbortSignal | undefined
  const seen = lookAgain((signal) => {
    given = signal
    return new Promise(() => {})
  }, show)
  await vi.advanceTimersByTimeAsync(1)
  expect(given?.aborted).toBe(false)
  if (how === 'a stop') shown.at(-1)?.stop()
  else await vi.advanceTimersByTimeAsync(60_000)
  expect(await seen).toBeUndefined()
  expect(given?.aborted).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('a look that fails is none; the next one is made', async () => {
  let first = true
  const seen = lookAgain(async () => {
    if (!first) return 'done'
    first = false
    throw failure('unavailable')
  }, watch().show)
  await vi.advanceTimersByTimeAsync(whole)
  expect(await seen).toBe('done')
})

test('stopped while it waits: it ends at once', async () => {
  const { look, show, shown, made } = watch()
  const seen = lookAgain(look, show)
  await vi.advanceTimersByTimeAsync(500)
  shown.at(-1)?.stop()
  expect(await seen).toBeUndefined()
  expect(made()).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('stopped as it is shown, or during a look: there is no other, and nothing is shown', async () => {
  const begun = watch()
  expect(await lookAgain(begun.look, (looking) => looking?.stop())).toBeUndefined()
  expect(begun.made()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)

  const { show, shown } = watch()
  const seen = lookAgain(async () => shown.at(-1)?.stop(), show)
  await vi.advanceTimersByTimeAsync(0)
  expect(vi.getTimerCount()).toBe(0)
  expect(await seen).toBeUndefined()
  expect(shown.map((one) => one?.made)).toEqual([0, undefined])
})

test.each(['lost', 'unavailable'] as const)('of a write that is %s', async (kind) => {
  const { look, show, made } = watch(kind === 'lost' ? 2 : 1)
  const sent = sendAndLook(() => Promise.reject(failure(kind)), look, show).catch(
    (error: unknown) => error,
  )
  await vi.advanceTimersByTimeAsync(whole)
  if (kind === 'lost') expect(await sent).toBe('done')
  else expect(await sent).toMatchObject({ kind })
  expect(made()).toBe(kind === 'lost' ? 2 : 0)
})

test('of a write that stays unseen: its own failure', async () => {
  const { look, show } = watch()
  const sent = sendAndLook(() => Promise.reject(failure('lost')), look, show)
  const settled = expect(sent).rejects.toMatchObject({ kind: 'lost' })
  await vi.advanceTimersByTimeAsync(whole)
  await settled
})
