// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { useTitleMark } from './use-title-mark.ts'

const before = document.title
const look = (away: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: away })
  document.dispatchEvent(new Event('visibilitychange'))
}
beforeEach(() => {
  document.title = 'Test · northwind'
})
afterEach(() => {
  Reflect.deleteProperty(document, 'hidden')
  document.title = before
})

const running = () =>
  renderHook(({ outcome }: { outcome: TestRun['outcome'] }) => useTitleMark(outcome), {
    initialProps: { outcome: 'running' },
  })

test('a run that ends while one looks elsewhere marks the title until one looks', async () => {
  const { rerender } = running()
  look(true)
  rerender({ outcome: 'failed' })
  expect(document.title).toBe('✗ Test · northwind')
  // Whoever writes the title meanwhile does not take the mark away.
  document.title = 'Test · northwind-2'
  await waitFor(() => expect(document.title).toBe('✗ Test · northwind-2'))
  look(false)
  expect(document.title).toBe('Test · northwind-2')
})

test('one that is looked at marks nothing', () => {
  const { rerender } = running()
  rerender({ outcome: 'passed' })
  expect(document.title).toBe('Test · northwind')
})
