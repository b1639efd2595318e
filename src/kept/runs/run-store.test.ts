// @vitest-environment jsdom
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { newRun } from '#domain/destinations/auth0/test-run/start.ts'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { announceRun, createRunStore, keptRuns } from './run-store.ts'

const run = (id: string, now: number, connectionId = 'con_1') =>
  newRun({
    id,
    connection: { id: connectionId, name: 'northwind', strategy: 'oidc' },
    way: 'popup',
    now,
  })
const open = (sub = 'auth0|1', domain = 'acme.example') =>
  createRunStore({ domain, sub, storage: localStorage })
const ids = (list: { runs: readonly { id: string }[] }) => list.runs.map(({ id }) => id)

afterEach(() => localStorage.clear())

describe('test runs', () => {
  test('are listed newest first, of one connection or all, and survive a reload', () => {
    const store = open()
    store.save(run('a', 1))
    store.save(run('b', 2, 'con_2'))
    store.save(run('c', 3))
    expect(ids(open().list('con_1'))).toEqual(['c', 'a'])
    expect(ids(open().list())).toEqual(['c', 'b', 'a'])
    expect(open().list().kept).toBe(true)
  })

  test('are replaced by id and removed', () => {
    const store = open()
    store.save(run('a', 1))
    store.save({ ...run('a', 1), outcome: 'passed', claims: { email: 'a@b.example' } })
    expect(open().get('a')).toMatchObject({ outcome: 'passed', claims: { email: 'a@b.example' } })
    store.remove('a')
    expect(store.get('a')).toBeUndefined()
    expect(localStorage.length).toBe(0)
  })

  test('belong to one operator of one tenant', () => {
    open().save(run('a', 1))
    expect(open('auth0|2').list().runs).toEqual([])
    expect(open('auth0|1', 'other.example').list().runs).toEqual([])
    // A name that continues another's key does not read its runs.
    expect(open('auth0').list().runs).toEqual([])
  })

  test('are stored without anything a run has no member for', () => {
    open().save(Object.assign(run('a', 1), { access_token: 'CANARY' }))
    expect(localStorage.getItem(localStorage.key(0) ?? '')).not.toContain('CANARY')
  })

  test('of one connection are limited: the oldest gives way, others stay', () => {
    const store = open()
    store.save(run('other', 0, 'con_2'))
    for (let at = 0; at <= keptRuns; at++) store.save(run(`r${at}`, at))
    expect(store.list('con_1').runs).toHaveLength(keptRuns)
    expect(store.get('r0')).toBeUndefined()
    expect(store.get('other')).toBeDefined()
  })

  test('are all forgotten at once, unreadable ones and those in memory too; others’ stay', () => {
    const key = 'greencheck:run:acme.example:auth0%7C1:x'
    localStorage.setItem(key, '{')
    localStorage.setItem('greencheck:theme', 'dark')
    open('auth0|2').save(run('b', 2))
    const store = open()
    store.save(run('a', 1))
    store.clear()
    expect(store.list().runs).toEqual([])
    expect(localStorage.getItem(key)).toBeNull()
    expect(localStorage.length).toBe(2)
    const memory = createRunStore({ domain: 'd', sub: 's', storage: undefined })
    memory.save(run('a', 1))
    expect(memory.list().kept).toBe(false)
    memory.clear()
    expect(memory.list().runs).toEqual([])
  })

  test.each([
    ['no JSON', '{'],
    ['no outcome', JSON.stringify({ ...run('a', 1), outcome: undefined })],
    ['another way', JSON.stringify({ ...run('a', 1), way: 'frame' })],
    ['another id than its key', JSON.stringify(run('b', 1))],
  ])('%s in storage is passed over', (_, text) => {
    localStorage.setItem('greencheck:run:acme.example:auth0%7C1:a', text)
    expect(open().list().runs).toEqual([])
  })

  test('a list is the same object until something changes, and says when it does', () => {
    const store = open()
    const before = store.list('con_1')
    expect(store.list('con_1')).toBe(before)
    let calls = 0
    const stop = store.subscribe(() => calls++)
    store.save(run('a', 1))
    expect(store.list('con_1')).not.toBe(before)
    stop()
    store.remove('a')
    expect(calls).toBe(1)
  })

  test('the window of a login is heard', async () => {
    const store = open()
    store.save(run('a', 1))
    expect(store.get('a')?.outcome).toBe('running')
    const heard = new Promise<void>((resolve) => {
      const stop = store.subscribe(() => {
        stop()
        resolve()
      })
    })
    open().save({ ...run('a', 1), outcome: 'passed' })
    announceRun('a')
    await heard
    expect(store.get('a')?.outcome).toBe('passed')
  })
})

describe('a run that has ended', () => {
  const ended: TestRun = {
    ...run('a', 1),
    outcome: 'passed',
    endedAt: 5,
    claims: { sub: 'x' },
  }
  /** A window that has listed the run while it was under way, and was told of nothing since. */
  function behind() {
    const store = open()
    onTestFinished(store.subscribe(() => {}))
    store.save(run('a', 1))
    const [listed] = store.list().runs
    open().save(ended)
    return { store, listed: listed ?? ended }
  }

  test('is read as it is kept, not as it was listed', () => {
    const { store, listed } = behind()
    expect(listed.outcome).toBe('running')
    expect(store.get('a')).toEqual(ended)
    store.change('a', { events: [] })
    expect(open().get('a')).toEqual({ ...ended, events: [] })
  })

  test.each([
    ['running', {}],
    ['stopped', { outcome: 'stopped', endedAt: 9 }],
    ['failed', { outcome: 'failed', failure: { source: 'seen', code: 'x' } }],
  ] satisfies [string, Partial<TestRun>][])('is not taken back to %s', (_, members) => {
    const { store, listed } = behind()
    store.save({ ...listed, ...members })
    expect(open().get('a')).toEqual(ended)
    store.change('a', { outcome: 'running', ...members })
    expect(open().get('a')).toEqual(ended)
  })

  test('and was forgotten is not written again', () => {
    const { store } = behind()
    localStorage.clear()
    store.change('a', { events: [] })
    expect(localStorage).toHaveLength(0)
  })
})

test('without room for its claims a run is kept as it ended, and says so', () => {
  // As a browser does that is full: jsdom’s takes some five million characters.
  const large = { sub: 'x', groups: 'x'.repeat(6_000_000) }
  const store = open()
  store.save(run('a', 1))
  store.save({ ...run('a', 1), outcome: 'passed', endedAt: 5, claims: large, userinfo: large })
  expect(store.list().kept).toBe(true)
  expect(open().get('a')).toEqual({
    ...run('a', 1),
    outcome: 'passed',
    endedAt: 5,
    claims: { sub: 'x' },
    claimsLeftOut: true,
  })
})

test('without room for the profile a run keeps its claims', () => {
  const store = open()
  const passed = { ...run('a', 1), outcome: 'passed', claims: { sub: 'x' } } as const
  store.save(passed)
  store.change('a', { profile: { email: 'a@b.example' } })
  expect(open().get('a')).toEqual({ ...passed, profile: { email: 'a@b.example' } })
  store.change('a', { profile: { bio: 'x'.repeat(6_000_000) } })
  expect(open().get('a')).toEqual(passed)
})
