import { describe, expect, test } from 'vitest'
import type { TestEvent } from '../contract/routes-of-tests.ts'
import type { TestRun } from './run.ts'
import { failuresMeanwhile, isTold, linesOf, loginsMeanwhile } from './timeline-lines.ts'
import { loggedFailure } from './timeline-seen.ts'

const start = Date.parse('2026-11-21T09:41:00Z')
const user = 'oidc|northwind|me'
const running: TestRun = {
  id: 'run-1',
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc' },
  way: 'popup',
  startedAt: start,
  outcome: 'running',
}
const passed: TestRun = {
  ...running,
  outcome: 'passed',
  endedAt: start + 6000,
  claims: { sub: user },
}
const failed = (description?: string): TestRun => ({
  ...running,
  outcome: 'failed',
  endedAt: start + 6000,
  failure: { source: 'authorize', code: 'access_denied', ...(description && { description }) },
})
/** `at` in milliseconds from the start. */
const line = (at: number, type: string, more: Partial<TestEvent> = {}): TestEvent => ({
  log_id: `${type}${at}`,
  date: new Date(start + at).toISOString(),
  type,
  ...more,
})
const login = (run: TestRun, ...events: TestEvent[]) => linesOf(run, events).login?.log_id

describe('the line of a login', () => {
  test.each([
    ['by its user', passed, line(4000, 's', { user_id: user }), true],
    ['not a colleague’s', passed, line(4000, 's', { user_id: 'oidc|northwind|you' }), false],
    ['not one without a user', passed, line(4000, 's'), false],
    ['not where the user is unknown', { ...passed, claims: undefined }, line(4000, 's'), false],
    ['not from before the start', passed, line(-2001, 's', { user_id: user }), false],
    ['a clock that is ahead', passed, line(-2000, 's', { user_id: user }), true],
    ['not from long after the end', passed, line(16_001, 's', { user_id: user }), false],
    ['by its words', failed('you may not'), line(4000, 'f', { description: 'you may not' }), true],
    [
      'by its words in the error',
      failed('you may not'),
      line(4000, 'fp', { error: { message: 'you may not' } }),
      true,
    ],
    [
      'by its words, out of which tokens were taken twice',
      failed('code=[hidden] is not that of eyJhbGciOiJSUzI1NiJ9.e30.c2ln'),
      line(4000, 'f', { description: 'code=[removed] is not that of [removed]' }),
      true,
    ],
    [
      'not by its code alone',
      failed('you may not'),
      line(4000, 'f', { description: 'secret of a colleague', error: { code: 'access_denied' } }),
      false,
    ],
    [
      'by its code, where there are no words',
      failed(),
      line(4000, 'f', { description: 'access_denied' }),
      true,
    ],
    [
      'not with words where there were none',
      failed(),
      line(4000, 'f', { description: 'of a colleague', error: { code: 'access_denied' } }),
      false,
    ],
    ['not one that worked', failed('no'), line(4000, 's', { description: 'no' }), false],
    ['not without a failure', { ...failed(), failure: undefined }, line(4000, 'f'), false],
    ['none under way', running, line(4000, 's', { user_id: user }), false],
    ['none when stopped', { ...running, outcome: 'stopped' }, line(4000, 'f'), false],
  ] satisfies [string, TestRun, TestEvent, boolean][])('%s', (_, run, event, own) => {
    expect(login(run, event)).toBe(own ? event.log_id : undefined)
    expect(isTold({ ...run, events: [event] })).toBe(own)
  })

  test('of two alike is the one nearest to the end', () => {
    const alike = { description: 'no' }
    const events = [line(1000, 'f', alike), line(5900, 'f', alike), line(9000, 'f', alike)]
    expect(login(failed('no'), ...events)).toBe('f5900')
  })

  test('one that is taken by the operator is told', () => {
    const taken = line(4000, 'f', {
      description: 'access_denied',
      error: { code: 'access_denied' },
    })
    const run: TestRun = {
      ...running,
      outcome: 'failed',
      endedAt: start + 90_000,
      failure: loggedFailure(taken),
      events: [taken],
    }
    expect(run.failure).toEqual({ source: 'seen', code: 'access_denied' })
    expect(isTold(run)).toBe(true)
  })
})

describe('the line of the exchange, as tenants write it: of nobody', () => {
  const own = line(4000, 's', { user_id: user })
  const exchange = (run: TestRun, ...events: TestEvent[]) => linesOf(run, events).exchange?.log_id
  const noToken: TestRun = {
    ...failed(),
    failure: { source: 'token', code: 'invalid_grant', description: 'no such code' },
  }

  test.each<[string, TestRun, TestEvent[], string | undefined]>([
    ['is the run’s where it is the only one', passed, [own, line(5000, 'seacft')], 'seacft5000'],
    [
      'by its user before any other',
      passed,
      [own, line(5000, 'seacft'), line(5500, 'seacft', { user_id: user })],
      'seacft5500',
    ],
    ['not one of two', passed, [own, line(5000, 'seacft'), line(5500, 'seacft')], undefined],
    ['not of somebody else', passed, [own, line(5000, 'seacft', { user_id: 'you' })], undefined],
    [
      'not where somebody else signed in, too',
      passed,
      [own, line(4500, 's', { user_id: 'you' }), line(5000, 'seacft')],
      undefined,
    ],
    ['that failed, without words', noToken, [own, line(5000, 'feacft')], 'feacft5000'],
    ['not in other words', noToken, [line(5000, 'feacft', { description: 'late' })], undefined],
  ])('%s', (_, run, events, expected) => {
    expect(exchange(run, ...events)).toBe(expected)
  })

  test('there is nothing to wait for once a failed one is there', () => {
    expect(isTold({ ...noToken, events: [line(5000, 'feacft')] })).toBe(true)
    expect(isTold({ ...noToken, events: [] })).toBe(false)
  })
})

describe('logins meanwhile', () => {
  const events = [
    line(-2001, 'f'),
    line(-2000, 'f'),
    line(3000, 'seacft'),
    line(4000, 's'),
    line(90_000, 'fu'),
  ]
  const ids = (lines: readonly TestEvent[]) => lines.map(({ log_id: id }) => id)

  test('are those since the start, newest first', () => {
    expect(ids(loginsMeanwhile(running, events))).toEqual(['fu90000', 's4000', 'f-2000'])
    expect(ids(failuresMeanwhile(running, events))).toEqual(['fu90000', 'f-2000'])
  })
  test('end with a run that was stopped, and with one that is known', () => {
    const stopped: TestRun = { ...running, outcome: 'stopped', endedAt: start + 5000 }
    expect(ids(loginsMeanwhile(stopped, events))).toEqual(['s4000', 'f-2000'])
    expect(loginsMeanwhile(passed, events)).toEqual([])
  })
})
