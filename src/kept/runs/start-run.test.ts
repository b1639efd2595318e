// @vitest-environment jsdom
import { readStartAddress } from '#domain/destinations/auth0/test-run/start.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createRunStore } from './run-store.ts'
import { startRun } from './start-run.ts'

const connection = { id: 'con_1', name: 'northwind', strategy: 'oidc', fingerprint: 'f' }
const session = { sub: 'auth0|1' }
const storeIn = (storage: Storage | undefined) =>
  createRunStore({ domain: 'acme.example', sub: session.sub, storage })

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

/** What `window.open` gives: jsdom opens no windows. */
function popups(opens = true) {
  const went: string[] = []
  const popup = {
    opener: 'the dashboard',
    location: { assign: (url: string) => void went.push(url) },
    close: () => void went.push('close'),
  }
  vi.stubGlobal('open', () => (opens ? popup : null))
  return { popup, went }
}

test('a popup knows its run and not its opener', () => {
  const { popup, went } = popups()
  const store = storeIn(localStorage)
  const run = startRun({ way: 'popup', connection, session, store })
  if (typeof run === 'string') throw new Error(run)
  expect(popup.opener).toBeNull()
  const { hash } = new URL(went[0] ?? '', 'https://greencheck.example')
  expect(readStartAddress(hash)).toEqual({ run: run.id, sub: session.sub })
  expect(store.get(run.id)).toMatchObject({ outcome: 'running', way: 'popup', fingerprint: 'f' })
})

test.each([
  ['blocked', false, localStorage, []],
  ['not-kept', true, undefined, ['close']],
] as const)('%s: nothing has begun', (answer, opens, storage, then) => {
  const { went } = popups(opens)
  const store = storeIn(storage)
  expect(startRun({ way: 'popup', connection, session, store })).toBe(answer)
  expect(store.list().runs).toEqual([])
  expect(went).toEqual(then)
})
