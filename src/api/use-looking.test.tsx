// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { useLooking } from './use-looking.ts'

function looks() {
  const running = new AbortController()
  const one = { made: 0, stop: () => running.abort() }
  return { one, signal: running.signal }
}

test('looks are shown, and end with the screen', () => {
  const { result, unmount } = renderHook(useLooking, { wrapper: StrictMode })
  const { one, signal } = looks()
  act(() => result.current.show(one))
  expect(result.current.looking).toBe(one)
  expect(signal.aborted).toBe(false)
  unmount()
  expect(signal.aborted).toBe(true)
})

test('looks that begin when the screen was left end at once', () => {
  const { result, unmount } = renderHook(useLooking, { wrapper: StrictMode })
  unmount()
  const { one, signal } = looks()
  result.current.show(one)
  expect(signal.aborted).toBe(true)
})
