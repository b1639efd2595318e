// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { config } from './arrival.helper.ts'
import { type Begun, begin } from './begin.ts'
import { signInMemory } from './sign-in-memory.ts'

function open(signedIn: boolean, path = '/inspector') {
  if (signedIn) signInMemory.signedIn('operator')
  history.replaceState(null, '', path)
  const loaded: (Begun | undefined)[] = []
  const left: string[] = []
  begin(config, { load: (begun) => loaded.push(begun), go: (url) => left.push(url) })
  return {
    loaded,
    left: () => vi.waitFor(() => expect(left).toHaveLength(1)),
    how: () => Promise.all(loaded.flatMap((begun) => (begun ? [begun.arrival] : []))),
  }
}
const restore = (persisted: boolean) =>
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))

afterEach(() => {
  vi.useRealTimers()
  history.replaceState(null, '', '/')
})

test('a page that nobody is signed in to fetches the dashboard at once', async () => {
  const { loaded, how } = open(false)
  expect(loaded[0]?.wanted).toBe('/inspector')
  expect(await how()).toEqual([{ is: 'signed-out' }])
})

test('a page that is left runs nothing of it, until the tenant keeps it waiting', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { loaded, left, how } = open(true)
  await left()
  restore(false)
  await vi.advanceTimersByTimeAsync(1400)
  expect(loaded).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(await how()).toEqual([{ is: 'leaving' }])
})

test('a page that the Back button brings back as it was left shows the way in, once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { left, how } = open(true)
  await left()
  restore(true)
  restore(true)
  await vi.advanceTimersByTimeAsync(2000)
  expect(await how()).toEqual([{ is: 'signed-out' }])
})

test('a page that takes an answer runs nothing of it before the worker, or without it a little later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { loaded } = open(false, '/?code=code&state=state')
  await vi.advanceTimersByTimeAsync(100)
  expect(loaded).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(loaded).toHaveLength(1)
})

test('a page without configuration says so', () => {
  const loaded: unknown[] = []
  begin(undefined, { load: (begun) => loaded.push(begun), go: () => {} })
  expect(loaded).toEqual([undefined])
})
