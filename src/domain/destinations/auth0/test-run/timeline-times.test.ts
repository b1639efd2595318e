import { expect, test } from 'vitest'
import type { TestRun } from './run.ts'
import { timelineOf } from './timeline.ts'

const start = Date.parse('2026-11-21T09:41:00Z')
const user = 'oidc|northwind|nw-1001'
const passed: TestRun = {
  id: 'run-1',
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc' },
  way: 'popup',
  startedAt: start,
  outcome: 'passed',
  returnedAt: start + 5000,
  verifiedAt: start + 6200,
  endedAt: start + 6200,
  claims: { sub: user },
}

/** With this login's line in the log, `at` milliseconds after the start by the tenant's clock. */
const timeline = (at: number) => {
  const date = new Date(start + at).toISOString()
  const events = [{ log_id: '900-s', type: 's', user_id: user, date }]
  return timelineOf(passed, { events, strategy: 'oidc', channel: 'back_channel', now: 0 })
}

test('the way there and back by the log’s clock, the exchange by the browser’s', () => {
  expect(timeline(4100).map(({ start: from, duration }) => [from, duration])).toEqual([
    [0, undefined],
    [0, 4100],
    [4100, undefined],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
    [5000, 1200],
  ])
})

test.each([
  ['early', -1],
  ['late', 5001],
])('a tenant’s clock that is %s gives no times, though the line is this login’s', (_, at) => {
  const [, idp, callback, , claims] = timeline(at)
  expect(claims?.basis).toBe('log')
  expect(idp).toMatchObject({ start: 0, duration: 5000 })
  expect(callback).not.toHaveProperty('start')
})

test.each([0, 5000])('one that agrees to the last does: %i', (at) => {
  const [, idp, callback] = timeline(at)
  expect(idp).toMatchObject({ start: 0, duration: at })
  expect(callback).toMatchObject({ start: at })
})
