import { afterEach, expect, test, vi } from 'vitest'
import { whenIdle } from './when-idle.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test.each([
  ['where the browser tells', true],
  ['where it does not', false],
])('%s, work waits for its turn, and can be given up', (_, tells) => {
  vi.useFakeTimers()
  if (tells) {
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 50))
    vi.stubGlobal('cancelIdleCallback', clearTimeout)
  }
  const done: string[] = []
  whenIdle(() => done.push('one'))
  const giveUp = whenIdle(() => done.push('other'))
  expect(done).toEqual([])
  const givenUpLater = whenIdle(() => done.push('third'))
  giveUp()
  // The page's own files are still on their way.
  vi.advanceTimersByTime(1400)
  expect(done).toEqual([])
  if (tells) vi.advanceTimersByTime(120)
  givenUpLater()
  vi.runAllTimers()
  expect(done).toEqual(['one'])
})
