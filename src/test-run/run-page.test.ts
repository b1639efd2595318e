// @vitest-environment jsdom
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { newRun, startAddress } from '#domain/destinations/auth0/test-run/start.ts'
import { guarded, ofTab } from '#kept/guarded-storage.ts'
import { createRunStore } from '#kept/runs/run-store.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createPending } from './pending.ts'
import { type Action, type RunPage, openRunPage, slowAfter } from './run-page.ts'
import type { Screen } from './screens.ts'
import type { Finished } from './tester.ts'

const sub = 'auth0|operator'
const secrets = { state: 'STATE', nonce: 'NONCE', verifier: 'VERIFIER' }
const logoutUrl = 'https://acme.example/v2/logout'
const runsOf = () => createRunStore({ domain: 'acme.example', sub, storage: localStorage })
const stored = () => runsOf().get('r')
const inTab = () => JSON.stringify(Object.entries(sessionStorage))

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.useRealTimers()
})

function running(members: Partial<TestRun> = {}) {
  const connection = { id: 'con_1', name: 'northwind', strategy: 'oidc' }
  runsOf().save({ ...newRun({ id: 'r', connection, way: 'popup', now: 1 }), ...members })
}

/** Visits of one tab; what differs from a browser in order is given. */
function tab(differs: Partial<RunPage> = {}, finished?: Finished | Promise<Finished>) {
  const shown: string[] = []
  const actions: Action[] = []
  const went: string[] = []
  const answers: string[] = []
  let now = 100
  const visit = (path: string) =>
    openRunPage({
      address: new URL(path, 'https://greencheck.example'),
      tester: {
        begin: async (connection) => ({ url: `https://acme.example/${connection}`, secrets }),
        finish: async (answer, given) => {
          expect(given).toEqual(secrets)
          answers.push(String(answer))
          // Taken out before anything is sent.
          expect(inTab()).not.toMatch(/STATE|NONCE|VERIFIER/)
          return (await finished) ?? { claims: { sub: 'oidc|northwind|1' } }
        },
        logoutUrl,
      },
      pending: createPending(ofTab),
      runsOf,
      show: ({ title }: Screen, action) => {
        shown.push(title)
        if (action) actions.push(action)
      },
      go: (url) => void went.push(url),
      close: () => void went.push('close'),
      announce: (run) => void went.push(`announce ${run}`),
      online: () => true,
      now: () => ++now,
      ...differs,
    })
  return { visit, shown, actions, went, answers }
}

const start = startAddress({ run: 'r', sub })
const back = '/callback.html?code=c&state=STATE'

describe('a test login', () => {
  test('goes to the tenant, comes back, is kept, and ends the session there', async () => {
    running()
    const { visit, shown, went, answers } = tab()
    await visit(start)
    expect(went).toEqual(['https://acme.example/northwind'])
    await visit(back)
    expect(answers).toEqual(['code=c&state=STATE'])
    expect(stored()).toMatchObject({
      outcome: 'passed',
      returnedAt: 101,
      verifiedAt: 102,
      endedAt: 102,
      claims: { sub: 'oidc|northwind|1' },
    })
    expect(went.slice(1)).toEqual(['announce r', 'announce r', logoutUrl])
    await visit('/callback.html')
    expect(went.at(-1)).toBe('close')
    expect(shown).toEqual([
      'Opening the login',
      'Checking the answer',
      'Ending the test',
      'The test login is over',
    ])
    expect(sessionStorage.length).toBe(0)
  })

  test('in the dashboard’s own tab leads back to the connection', async () => {
    running({ way: 'page' })
    const { visit, went } = tab()
    await visit(start)
    await visit(back)
    await visit('/callback.html')
    expect(went.at(-1)).toBe('/connections/con_1/test?run=r')
  })

  test('that failed is kept, and ends the session all the same', async () => {
    running()
    const failure = { source: 'authorize', code: 'access_denied' } as const
    const { visit, went } = tab({}, { failure })
    await visit(start)
    await visit('/callback.html?error=access_denied&state=STATE')
    expect(stored()).toMatchObject({ outcome: 'failed', endedAt: 102, failure })
    expect(stored()).not.toHaveProperty('verifiedAt')
    expect(went.at(-1)).toBe(logoutUrl)
  })

  test('that failed is kept without the tokens in its words, and not at any length', async () => {
    running()
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln'
    const description = `assertion ${token} client_secret=hunter2 ${'x '.repeat(50_000)}`
    const code = 'y '.repeat(50_000)
    const { visit } = tab({}, { failure: { source: 'authorize', code, description } })
    await visit(start)
    await visit('/callback.html?error=access_denied&state=STATE')
    const kept = stored()?.failure
    expect(kept?.description).toMatch(/^assertion \[token\] client_secret=\[hidden\] x x /)
    expect([kept?.code.length, kept?.description?.length]).toEqual([2000, 2000])
  })

  test('that told more than a run has room for is kept without it', async () => {
    running()
    const claims = { sub: 'oidc|northwind|1', groups: ['x'.repeat(100_000)] }
    const { visit } = tab({}, { claims, userinfo: claims })
    await visit(start)
    await visit(back)
    expect(stored()).toMatchObject({
      outcome: 'passed',
      claims: { sub: claims.sub },
      claimsLeftOut: true,
    })
    expect(localStorage.getItem(localStorage.key(0) ?? '')?.length).toBeLessThan(1000)
  })

  test('that comes back after it was stopped is not exchanged, and ends the session', async () => {
    running()
    const { visit, went, answers } = tab()
    await visit(start)
    running({ outcome: 'stopped' })
    await visit(back)
    expect(answers).toEqual([])
    expect(stored()?.outcome).toBe('stopped')
    expect(went.at(-1)).toBe(logoutUrl)
  })

  test('does not come back to life when it was stopped during the exchange', async () => {
    running()
    const finished = Promise.resolve().then(() => {
      running({ outcome: 'stopped' })
      return { claims: { sub: 'x' } }
    })
    const { visit } = tab({}, finished)
    await visit(start)
    await visit(back)
    expect(stored()?.outcome).toBe('stopped')
  })

  test('says so when the tenant is slow', async () => {
    vi.useFakeTimers()
    running()
    const finished = new Promise<Finished>((resolve) =>
      setTimeout(() => resolve({ claims: {} }), slowAfter + 1),
    )
    const { visit, shown } = tab({}, finished)
    await visit(start)
    const visited = visit(back)
    await vi.advanceTimersByTimeAsync(slowAfter + 1)
    await visited
    expect(shown.filter((title) => title === 'Checking the answer')).toHaveLength(2)
  })
})

describe('nothing is sent', () => {
  test.each([
    ['a callback opened twice', back],
    ['an error nobody waits for', '/callback.html?error=access_denied&state=x'],
    ['no address of a test', '/callback.html'],
    ['a run nobody keeps', startAddress({ run: 'gone', sub })],
    ['another operator’s run', startAddress({ run: 'r', sub: 'auth0|2' })],
  ])('for %s', async (_, path) => {
    running()
    const { visit, shown, actions, went } = tab({
      runsOf: (of) => createRunStore({ domain: 'acme.example', sub: of, storage: localStorage }),
    })
    await visit(path)
    expect(shown).toEqual(['This test has ended'])
    expect(stored()?.outcome).toBe('running')
    actions[0]?.act()
    expect(went).toEqual(['/connections'])
  })

  test.each([
    ['has ended', { outcome: 'passed' }],
    ['is being checked', { returnedAt: 2 }],
  ] satisfies [string, Partial<TestRun>][])('for a run that %s', async (_, members) => {
    running(members)
    const { visit, shown } = tab()
    await visit(start)
    expect(shown).toEqual(['This test has ended'])
  })

  test('without storage of the tab: the run says why it failed', async () => {
    running()
    const refuses = createPending(
      guarded(() => {
        throw new DOMException('refused', 'SecurityError')
      }),
    )
    const { visit, shown, went } = tab({ pending: refuses })
    await visit(start)
    expect(shown.at(-1)).toBe('This browser keeps nothing for this site')
    expect(went).toEqual(['announce r'])
    expect(stored()).toMatchObject({
      outcome: 'failed',
      failure: { source: 'tester', code: 'storage_refused' },
    })
  })

  test('without any storage', async () => {
    const { visit, shown } = tab({ runsOf: () => undefined })
    await visit(start)
    expect(shown).toEqual(['This browser keeps nothing for this site'])
  })

  test('while offline: tried again on demand', async () => {
    running()
    let online = false
    const { visit, shown, actions, went } = tab({ online: () => online })
    await visit(start)
    expect(shown).toEqual(['This device is offline'])
    expect(went).toEqual([])
    online = true
    actions[0]?.act()
    await expect.poll(() => went).toEqual(['https://acme.example/northwind'])
  })
})

test('a reload during the exchange ends the test, and the session', async () => {
  running()
  const { visit, went } = tab({}, new Promise<Finished>(() => {}))
  await visit(start)
  void visit(back)
  await visit('/callback.html')
  expect(stored()).toMatchObject({
    outcome: 'failed',
    failure: { source: 'tester', code: 'interrupted' },
  })
  expect(went.at(-1)).toBe(logoutUrl)
  await visit('/callback.html')
  expect(went.at(-1)).toBe('close')
})

test('a login that was left can be ended', async () => {
  running()
  const { visit, shown, actions, went } = tab()
  await visit(start)
  await visit('/callback.html')
  expect(shown.at(-1)).toBe('The login was left')
  actions[0]?.act()
  expect(stored()).toMatchObject({ outcome: 'stopped', endedAt: 101 })
  expect(went.at(-1)).toBe(logoutUrl)
  expect(inTab()).not.toContain('VERIFIER')
})
