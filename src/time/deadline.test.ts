import { expect, test, vi } from 'vitest'
import { withDeadline, within } from './deadline.ts'

const never = () => new Promise<never>(() => {})
const added = (signal: AbortSignal) => vi.spyOn(signal, 'addEventListener')
const removed = (signal: AbortSignal) => vi.spyOn(signal, 'removeEventListener')

test('work that ends in time has its result, and no timer and no listener is left', async () => {
  vi.useFakeTimers()
  const { signal: parent } = new AbortController()
  const [on, off] = [added(parent), removed(parent)]
  let seen: AbortSignal | undefined
  const result = await withDeadline({ ms: 10, parent }, async (signal) => {
    seen = signal
    return 'done'
  })
  expect(result).toBe('done')
  expect(vi.getTimerCount()).toBe(0)
  expect(off.mock.calls).toEqual(on.mock.calls.map(([type, listener]) => [type, listener]))
  // Whatever is still open under it.
  expect(seen?.aborted).toBe(true)
  vi.useRealTimers()
})

test('work that fails fails as it does, and no timer is left', async () => {
  vi.useFakeTimers()
  const failing = withDeadline({ ms: 10 }, () => Promise.reject(new Error('refused')))
  await expect(failing).rejects.toThrow('refused')
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('the time is up: the work is told, and what does not listen is left', async () => {
  const late = withDeadline({ ms: 1 }, (signal) => within(never(), signal))
  await expect(late).rejects.toMatchObject({ name: 'TimeoutError', message: 'No answer in 1 ms.' })
})

test('whoever sets the limit says what its end means', async () => {
  const limit = { ms: 1, late: (ms: number) => new Error(`late after ${ms}`) }
  const late = withDeadline(limit, (signal) => within(never(), signal))
  await expect(late).rejects.toThrow('late after 1')
})

test('whoever asked gives up with its own reason, before or while it is done', async () => {
  const gone = new AbortController()
  const parent = gone.signal
  const work = () => withDeadline({ ms: 60_000, parent }, (signal) => within(never(), signal))
  const waiting = work()
  gone.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  await expect(work()).rejects.toThrow('gone')
})
