// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { act, screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Arrival } from './arrival.ts'
import { config } from './arrival.helper.ts'
import { show } from './main.tsx'
import { createSignInClient } from './sign-in-client.ts'

test('a tenant that takes its time is waited for with words, not with an empty page', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const place = document.createElement('div')
  place.id = 'app'
  document.body.append(place)
  onTestFinished(() => {
    vi.useRealTimers()
    place.remove()
  })
  let arrives: (arrival: Arrival) => void = () => {}
  const arrival = new Promise<Arrival>((resolve) => {
    arrives = resolve
  })
  const client = createSignInClient(config)
  const shown = show({ config, client, wanted: '/connections', arrival })
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(place).toBeEmptyDOMElement()
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(screen.getByText('Loading…')).toBeInTheDocument()

  vi.useRealTimers()
  arrives({ is: 'signed-out' })
  await act(() => shown)
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeEnabled()
  expect(screen.queryByText('Loading…')).toBeNull()
})
