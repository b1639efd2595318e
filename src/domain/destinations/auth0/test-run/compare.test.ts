import { expect, test } from 'vitest'
import { compareRuns } from './compare.ts'
import type { TestRun } from './run.ts'
import { timelineOf } from './timeline.ts'

const run = (more: Partial<TestRun> = {}): TestRun => ({
  id: 'run',
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc' },
  fingerprint: 'one',
  way: 'popup',
  startedAt: 0,
  returnedAt: 5000,
  verifiedAt: 5100,
  endedAt: 5100,
  outcome: 'passed',
  claims: { sub: 'oidc|1', groups: ['a'], iat: 1 },
  ...more,
})
const told = (of: TestRun) => ({
  run: of,
  steps: timelineOf(of, { events: [], strategy: 'oidc', now: 0 }),
})

test('two logins of the same user have nothing to tell, but for what every login changes', () => {
  expect(
    compareRuns(told(run()), told(run({ claims: { sub: 'oidc|1', groups: ['a'], iat: 9 } }))),
  ).toEqual([])
})

test('claims that came otherwise, or not at all', () => {
  const other = run({ claims: { sub: 'oidc|1', email: 'e@northwind.example' } })
  expect(compareRuns(told(run()), told(other))).toEqual([
    { name: 'groups', one: '["a"]', other: 'not there' },
    { name: 'email', one: 'not there', other: 'e@northwind.example' },
  ])
})

test('where one worked and the other failed, and that the settings were others', () => {
  const failed = run({
    fingerprint: 'two',
    outcome: 'failed',
    claims: undefined,
    failure: {
      source: 'authorize',
      code: 'invalid_client',
      description: 'client authentication failed',
    },
  })
  const found = compareRuns(told(run({ claims: undefined })), told(failed))
  expect(found[0]).toEqual({ name: 'Settings', one: 'of one version', other: 'of another' })
  expect(found).toContainEqual({
    name: 'Token',
    one: 'worked',
    other: expect.stringContaining('client authentication failed'),
  })
  expect(found.at(-1)).toEqual({ name: 'Profile', one: 'worked', other: 'not reached' })
})
