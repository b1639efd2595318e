// @vitest-environment jsdom
import { newRun } from '#domain/destinations/auth0/test-run/start.ts'
import { afterEach, expect, test } from 'vitest'
import { closeRuns } from './run-keys.ts'
import { createRunStore } from './run-store.ts'
import { maxAge, sharedRunStore } from './shared-store.ts'

const connection = { id: 'con_1', name: 'northwind', strategy: 'oidc' }
const run = (id: string, now: number) => newRun({ id, connection, way: 'popup', now })
const of = (sub: string) => ({ domain: 'acme.example', sub })

afterEach(() => localStorage.clear())

test('after the sign-out nothing is left, and nothing is written that was on its way', () => {
  const operator = of('auth0|leaves')
  const other = createRunStore({ ...of('auth0|stays'), storage: localStorage })
  other.save(run('theirs', 1))
  const store = sharedRunStore(operator, () => 1)
  const before = run('a', 1)
  store.save(before)
  expect(store.list().runs).toEqual([before])

  closeRuns(localStorage, operator)
  store.save({ ...before, outcome: 'passed', claims: { email: 'emil@northwind.example' } })
  store.change('a', { events: [] })
  expect(store.list().runs).toEqual([])
  expect(store.get('a')).toBeUndefined()
  // Whoever asks for it anew does not write either.
  sharedRunStore(operator, () => 1).save(before)
  expect(localStorage).toHaveLength(1)
  expect(other.list().runs).toHaveLength(1)
})

test('without a store the sign-out forgets all the same', () => {
  const operator = of('auth0|looked-at-no-run')
  createRunStore({ ...operator, storage: localStorage }).save(run('a', 1))
  closeRuns(localStorage, operator)
  expect(localStorage).toHaveLength(0)
})

test('a run is kept for 30 days', () => {
  const operator = of('auth0|month')
  const before = createRunStore({ ...operator, storage: localStorage })
  before.save(run('old', 0))
  before.save(run('young', 1))
  const { runs } = sharedRunStore(operator, () => maxAge + 1).list()
  expect(runs.map(({ id }) => id)).toEqual(['young'])
  expect(localStorage).toHaveLength(1)
})
