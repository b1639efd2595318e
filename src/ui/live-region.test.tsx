// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveRegion } from './live-region.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('says only the text that has settled', () => {
  const { rerender } = render(<LiveRegion text="1 of 3" settle={400} />)
  act(() => void vi.advanceTimersByTime(399))
  rerender(<LiveRegion text="2 of 3" settle={400} />)
  act(() => void vi.advanceTimersByTime(399))
  expect(screen.getByRole('status').textContent).toBe('')
  act(() => void vi.advanceTimersByTime(1))
  expect(screen.getByRole('status').textContent).toBe('2 of 3')
})
