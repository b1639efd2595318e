// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { every, goneOf, near, watchWindow } from './watch-window.ts'

test.each([
  ['the focus came as it went', { openAt: 1000, focusAt: 1100, focused: true }, 'closed'],
  ['the focus came just before', { openAt: 1000, focusAt: 600, focused: true }, 'closed'],
  [
    'this page had the focus long before',
    { openAt: 1000, focusAt: 100, focused: true },
    'out-of-sight',
  ],
  [
    'this page had it all along',
    { openAt: 1000, focusAt: undefined, focused: true },
    'out-of-sight',
  ],
  [
    'the focus is elsewhere: it may be on its way',
    { openAt: 1000, focusAt: undefined, focused: false },
    undefined,
  ],
  [
    'the focus stays elsewhere',
    { openAt: 1200 - near - 1, focusAt: undefined, focused: false },
    'out-of-sight',
  ],
  [
    'nobody looked when it went',
    { openAt: 1200 - near - 1, focusAt: 1200, focused: true },
    'out-of-sight',
  ],
] as const)('a window says that it is closed, and %s', (_, seen, made) => {
  expect(goneOf({ now: 1200, ...seen })).toBe(made)
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const popup = { closed: false }
  const gone: string[] = []
  const awaited = vi.fn(() => true)
  watchWindow({ popup, awaited, onGone: (how) => void gone.push(how) })
  vi.advanceTimersByTime(60_000)
  return { popup, gone, awaited }
}

test('the window is closed, and the focus comes here: said once, and looked at no more', () => {
  const { popup, gone, awaited } = watched()
  popup.closed = true
  dispatchEvent(new Event('focus'))
  expect(gone).toEqual(['closed'])
  awaited.mockClear()
  vi.advanceTimersByTime(60_000)
  dispatchEvent(new Event('focus'))
  expect(gone).toEqual(['closed'])
  expect(awaited).not.toHaveBeenCalled()
})

test('a page with an opener policy keeps the focus, also when somebody looks here later', () => {
  const { popup, gone } = watched()
  popup.closed = true
  vi.advanceTimersByTime(near + every)
  dispatchEvent(new Event('focus'))
  expect(gone).toEqual(['out-of-sight'])
})

test('of a login that came back nothing is said', () => {
  const { popup, gone, awaited } = watched()
  awaited.mockReturnValue(false)
  popup.closed = true
  dispatchEvent(new Event('focus'))
  expect(gone).toEqual([])
})
