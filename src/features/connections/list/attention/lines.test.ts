import { expect, test } from 'vitest'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'
import { linesBy } from './lines.ts'
import { needsAttention } from './needs-attention.ts'

const now = Date.now()
const row = (more: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: 'con_1',
  name: 'northwind',
  strategy: 'oidc',
  optionsReadable: true,
  options: { issuer: 'https://login.northwind.example' },
  ...more,
})
const run = (outcome: TestRun['outcome'], hoursAgo: number): TestRun => ({
  id: `run-${hoursAgo}`,
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc' },
  way: 'popup',
  startedAt: now - hoursAgo * 3_600_000,
  outcome,
  failure: { source: 'token', code: 'invalid_client', description: 'Wrong secret' },
})
const known = { runs: [], checked: {}, today: '2026-11-12' }
const lines = (more: Partial<Parameters<typeof linesBy>[0]>, of = row()) =>
  linesBy({ ...known, ...more })(of)

test('the last test here that failed is named with its cause and its age', () => {
  const [line] = lines({ runs: [run('stopped', 1), run('failed', 2), run('passed', 3)] })
  expect(line).toMatchObject({ kind: 'bad', ofLogin: true })
  expect(line?.words).toMatch(
    /^Last test here failed, 2 hours ago: Your tenant refused the connection tester/,
  )
})

test.each<[string, TestRun[], ConnectionRow]>([
  ['passed later here', [run('passed', 1), run('failed', 2)], row()],
  [
    'was recorded since',
    [run('failed', 2)],
    row({ tested: 'passed', testedAt: new Date(now).toISOString() }),
  ],
  ['is of another', [{ ...run('failed', 2), connection: { ...row(), id: 'con_2' } }], row()],
])('nothing is said of a failure where one %s', (_, runs, of) => {
  expect(lines({ runs }, of)).toEqual([])
})

test('an issuer that was checked has its verdict with its age; none stored is said', () => {
  const checked = { con_1: { kind: 'bad', words: 'Issuer not found', at: now - 60_000 } } as const
  expect(lines({ checked }).map(({ words }) => words)).toEqual([
    'Issuer not found. Checked 1 minute ago.',
  ])
  expect(lines({}, row({ options: {} }))).toMatchObject([{ kind: 'bad' }])
  // What may not be read is not known to be missing.
  expect(lines({}, row({ options: undefined, optionsReadable: false }))).toEqual([])
  expect(lines({}, row({ strategy: 'samlp', options: {} }))).toEqual([])
})

test.each<[string, ConnectionRow, boolean]>([
  ['a secret that is over', row({ expires: '2026-11-11' }), true],
  ['one that ends in two weeks', row({ expires: '2026-11-26' }), true],
  ['one that ends in fifty days', row({ expires: '2027-01-01' }), false],
  ['changed since its test', row({ tested: 'changed' }), true],
  ['in use without one', row({ tested: 'waived' }), true],
  ['never tested', row(), false],
  ['a copy that was left', row({ trialOf: 'con_2' }), true],
  [
    'switched off on purpose',
    row({ expires: '2026-11-11', authentication: { active: false } }),
    false,
  ],
])('whether it needs attention: %s', (_, of, needs) => {
  expect(needsAttention(of, lines({}, of))).toBe(needs)
})
