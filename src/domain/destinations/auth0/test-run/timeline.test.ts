import { describe, expect, test } from 'vitest'
import type { TestEvent } from '../contract/routes-of-tests.ts'
import { type RunFailure, type TestRun, runStepIds } from './run.ts'
import { failureFacts, failureOf } from './timeline-failure.ts'
import { loggedFailure } from './timeline-seen.ts'
import { basisLines } from './timeline-words.ts'
import { timelineOf } from './timeline.ts'

const start = Date.parse('2026-11-21T09:41:00Z')
const user = 'oidc|northwind|nw-1001'

const run = (more: Partial<TestRun> = {}): TestRun => ({
  id: 'run-1',
  connection: { id: 'con_1', name: 'northwind', strategy: 'oidc' },
  way: 'popup',
  startedAt: start,
  outcome: 'running',
  ...more,
})
const passed = run({
  outcome: 'passed',
  returnedAt: start + 5000,
  verifiedAt: start + 6200,
  endedAt: start + 6200,
  claims: { sub: user },
})
const failed = (failure: RunFailure, more: Partial<TestRun> = {}) =>
  run({ outcome: 'failed', endedAt: start + 5000, failure, ...more })

const line = (type: string, more: Partial<TestEvent> = {}): TestEvent => ({
  log_id: `900-${type}`,
  date: '2026-11-21T09:41:04.100Z',
  type,
  ...more,
})

interface Seen {
  readonly events?: readonly TestEvent[]
  readonly channel?: 'front_channel' | 'back_channel'
  readonly now?: number
}
const timeline = (of: TestRun, { events = [], channel = 'back_channel', now = 0 }: Seen = {}) =>
  timelineOf(of, { events, strategy: 'oidc', channel, now })

/** The states in the order of the steps, by their first letters. */
const states = (of: TestRun, seen?: Seen) =>
  timeline(of, seen)
    .map(({ state }) => state)
    .join(' ')
const says = (id: string, of: TestRun, seen?: Seen) =>
  timeline(of, seen).find((step) => step.id === id)?.says

describe('a login that passed', () => {
  test('without the log: what is inside the tenant is inferred', () => {
    expect(states(passed)).toBe('passed inferred inferred inferred inferred inferred passed')
    expect(says('token', passed)).toBe(
      'The provider’s token endpoint took the client and its code.',
    )
    expect(basisLines(timeline(passed))).toEqual([
      'At the IdP, Callback, Token, Signature and claims, Mapping: inferred from the code that the tenant gave the tester.',
    ])
  })

  test('with its line in the log: passed, and the log said so', () => {
    const events = [line('s', { user_id: user })]
    expect(states(passed, { events })).toBe(runStepIds.map(() => 'passed').join(' '))
    expect(says('claims', passed, { events })).toBe(
      'Signature, issuer, audience and times of the ID token were accepted.',
    )
    expect(basisLines(timeline(passed, { events }))).toEqual([
      'At the IdP, Callback, Token, Signature and claims, Mapping: from one log entry of the tenant.',
    ])
    expect(says('profile', passed, { events })).toBe(
      `The tester received the tenant’s ID token and accepted it: the user is ${user}.`,
    )
  })

  test('a failed attempt before it is not its line', () => {
    const early = line('f', { date: '2026-11-21T09:41:01Z', description: 'no' })
    expect(states(passed, { events: [early] })).toContain('inferred')
  })

  test('Front Channel exchanges no code', () => {
    expect(says('token', passed, { channel: 'front_channel' })).toMatch(/exchanges no code/)
  })
})

describe('under way', () => {
  test('nothing is known before the browser is back', () => {
    expect(states(run())).toBe(runStepIds.map(() => 'pending').join(' '))
    expect(timeline(run(), { now: start + 2000 })[1]?.duration).toBe(2000)
    // Each says what it waits for, none what another says.
    expect(new Set(timeline(run()).map((step) => step.says)).size).toBe(runStepIds.length)
  })
  test('back, and not yet checked', () => {
    const back = run({ returnedAt: start + 5000 })
    expect(states(back)).toBe(runStepIds.map(() => 'pending').join(' '))
    expect(says('authorize', back)).toMatch(/^The browser is back/)
  })
  test('a failed login in the log may be anybody’s: no step of it is told', () => {
    const events = [line('f', { description: 'invalid_client' })]
    expect(states(run(), { events })).toBe(
      'pending pending pending unknown pending pending pending',
    )
    expect(says('token', run(), { events })).toBe(
      'The tenant’s log has a failed login through this connection since the start: invalid_client. Whose it was is not known.',
    )
    expect(failureOf(run(), events)).toBeUndefined()
  })
  test.each(['running', 'stopped'] as const)('%s: so may one that worked', (outcome) => {
    const seen = { events: [line('s', { user_id: 'oidc|northwind|colleague' })] }
    expect(timeline(run({ outcome }), seen).map(({ state }) => state)).not.toContain('passed')
    expect(says('profile', run({ outcome }), seen)).toBe(
      'The tenant’s log has a login through this connection since the start. Whose it was is not known.',
    )
  })
  test('stopped: nobody saw what happened', () => {
    expect(states(run({ outcome: 'stopped' }))).toBe(runStepIds.map(() => 'unknown').join(' '))
  })
})

/** By what the sandbox's accounts and clients end with, and what others are known to say. */
const ends: readonly (readonly [code: string, description: string, step: string])[] = [
  ['invalid_request', 'the connection was not found', 'authorize'],
  ['invalid_request', 'no connections enabled for the client', 'authorize'],
  ['invalid_request', 'the connection was disabled', 'authorize'],
  ['unauthorized', 'the connection lacks an endpoint of its issuer', 'authorize'],
  ['access_denied', 'The user denied the request', 'idp'],
  ['access_denied', 'The sign-in was cancelled', 'idp'],
  ['unauthorized_client', 'The client is not authorized to use this response type', 'idp'],
  ['invalid_scope', 'requested scope is not allowed', 'idp'],
  ['login_required', 'End-User authentication is required', 'idp'],
  ['invalid_request', 'AADSTS50011: The redirect URI does not match', 'idp'],
  ['unauthorized', 'unexpected "state" response parameter value', 'callback'],
  ['unauthorized', 'Unable to verify authorization request state.', 'callback'],
  ['invalid_client', 'client authentication failed', 'token'],
  [
    'unauthorized',
    'server responded with a challenge in the WWW-Authenticate HTTP Header',
    'token',
  ],
  ['invalid_client', 'AADSTS7000215: Invalid client secret provided.', 'token'],
  ['invalid_client', 'AADSTS7000112: Application is disabled', 'token'],
  ['invalid_request', 'AADSTS50148: The code_verifier does not match', 'token'],
  ['unauthorized', 'unexpected ID Token "nonce" claim value', 'claims'],
  [
    'unauthorized',
    'unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',
    'claims',
  ],
  [
    'unauthorized',
    'error when selecting a JWT verification key, no applicable keys found',
    'claims',
  ],
  ['unauthorized', 'unexpected JWT "nbf" (not before) claim value', 'claims'],
  ['unauthorized', 'unexpected JWT "iss" (issuer) claim value', 'claims'],
  ['unauthorized', 'id_token is missing', 'claims'],
  ['unauthorized', 'no access token to call userinfo with', 'mapping'],
  ['unauthorized', 'the user does not exist, and a login creates none', 'profile'],
  ['unauthorized', 'user is blocked', 'profile'],
  ['unauthorized', 'unexpected "iss" (issuer) response parameter value', 'callback'],
  ['unauthorized', 'iss mismatch, expected https://a, got: https://b', 'callback'],
  ['unauthorized', 'state mismatch, expected a, got: b', 'callback'],
  ['unauthorized', 'no authorization code in "callbackParameters"', 'callback'],
  ['invalid_request', 'code challenge required', 'idp'],
  ['invalid_request', 'transform algorithm not supported', 'idp'],
  ['unauthorized', 'implicit is not allowed for this client', 'idp'],
  ['unauthorized', 'unexpected "response" body "sub" property value', 'mapping'],
  ['unauthorized', '"response" is not a conform UserInfo Endpoint response', 'mapping'],
  ['unauthorized', '"response" is not a conform JSON Web Key Set response', 'claims'],
  ['unauthorized', 'unexpected iss value, expected https://a, got: https://b', 'claims'],
  ['unauthorized', 'aud mismatch, expected a, got: b', 'claims'],
  ['unauthorized', 'JWT signature verification failed', 'claims'],
  ['unauthorized', "no valid key found in issuer's jwks_uri for key parameters", 'claims'],
  ['unauthorized', 'id_token issued in the future, now 1, iat 2', 'claims'],
]

const failing = (of: TestRun, seen?: Seen) =>
  timeline(of, seen).filter(({ state }) => state === 'failed')

describe('a login that failed', () => {
  test.each(ends)('%s: %s', (code, description, step) => {
    const told = failed({ source: 'authorize', code, description }, { returnedAt: start + 4000 })
    const logged = { events: [line('f', { description })] }
    for (const seen of [undefined, logged]) {
      const steps = timeline(told, seen)
      expect(failing(told, seen).map(({ id }) => id)).toEqual([step])
      const end = steps.findIndex(({ id }) => id === step)
      // An error of the provider came back through the tenant's callback: the tester was told of it.
      const brought = step === 'idp' ? steps[end + 1] : undefined
      if (brought) expect(brought).toMatchObject({ id: 'callback', state: 'inferred' })
      const later = steps.slice(end + (brought ? 2 : 1))
      expect(later.every(({ state }) => state === 'not-reached')).toBe(true)
      expect(later.every(({ start: from }) => from === undefined)).toBe(true)
      expect(steps.slice(0, end).some(({ state }) => state === 'not-reached')).toBe(false)
    }
    expect(failing(told)[0]?.says).toMatch(/^The tenant answered the tester: /)
    expect(failing(told, logged)[0]?.says).toMatch(/^The tenant’s log says: /)
    expect(failing(told)[0]?.says).toContain(description.replace(/\.$/, ''))
  })

  test('words that fit no step leave open what was before', () => {
    const told = failed({ source: 'authorize', code: 'unauthorized', description: 'no' })
    expect(states(told)).toBe('unknown unknown failed unknown unknown unknown unknown')
    expect(says('claims', told)).toBe(
      'It may have failed here as well: the failure does not say where.',
    )
  })

  test('a code nobody knows is one of the provider’s: of which endpoint is open', () => {
    const told = failed({ source: 'authorize', code: 'their_own_code' })
    expect(states(told)).toBe('unknown failed unknown unknown not-reached not-reached not-reached')
  })

  test('a page that was seen: the provider’s, unless the words are the tenant’s', () => {
    const page = failed({ source: 'seen', code: 'invalid_redirect_uri' })
    expect(failing(page).map(({ id }) => id)).toEqual(['idp'])
    expect(failing(page)[0]?.says).toBe('You saw: invalid_redirect_uri.')
    const client = failed({ source: 'seen', code: 'invalid_client' })
    expect(states(client)).toMatch(/^unknown failed not-reached/)
    const tenants = failed({
      source: 'seen',
      code: '',
      description: 'the connection was not found',
    })
    expect(states(tenants)).toMatch(/^failed not-reached/)
  })

  test('the tester’s own exchange comes after all that is the connection’s', () => {
    const told = failed(
      { source: 'token', code: 'invalid_grant', description: 'used already' },
      { returnedAt: start + 4000 },
    )
    expect(states(told)).toBe('passed inferred inferred inferred inferred inferred failed')
    expect(failing(told)[0]?.says).toMatch(/^The tenant’s token endpoint refused the tester’s code/)
    const exchange = line('feacft', { description: 'used already' })
    expect(failureOf(told, [line('s'), exchange])?.line?.type).toBe('feacft')
    expect(failureOf(told, [line('feacft', { description: 'expired' })])?.line).toBeUndefined()
  })

  test.each([
    [{ source: 'validation', code: '', description: 'nonce' }, start, 'profile'],
    [{ source: 'tester', code: '', description: 'the popup was blocked' }, undefined, 'authorize'],
    [{ source: 'tester', code: '', description: 'storage was cleared' }, start, 'profile'],
  ] as const)('%j', (failure, returnedAt, step) => {
    const told = failed(failure, returnedAt === undefined ? {} : { returnedAt })
    expect(failing(told).map(({ id }) => id)).toEqual([step])
  })

  test('the words of the log’s line go with the failure, by what it said', () => {
    const told = failed({ source: 'authorize', code: 'unauthorized', description: 'second' })
    const events = [line('f', { description: 'second' }), line('f', { description: 'third' })]
    const failure = failureOf(told, events)
    expect(failure?.line?.description).toBe('second')
    expect(failure && failureFacts(failure, { strategy: 'oidc', age: 5 })).toEqual({
      code: 'unauthorized',
      description: 'second',
      source: 'authorize',
      logType: 'f',
      age: 5,
      channel: undefined,
      strategy: 'oidc',
    })
  })

  test('what the operator takes for it from the log is placed by its words', () => {
    const taken = line('f', { description: 'client authentication failed' })
    const told = failed(loggedFailure(taken), { events: [taken] })
    expect(failing(told, { events: [taken] }).map(({ id }) => id)).toEqual(['token'])
    expect(says('authorize', told, { events: [taken] })).toMatch(/^The tenant’s log has this login/)
  })

  test('no reason given', () => {
    const told = failed({ source: 'authorize', code: '' })
    expect(failing(told)[0]?.says).toBe('The tenant answered the tester: no reason was given.')
  })
})

test('of the other tenant’s tokens nothing is claimed that nobody has checked', () => {
  const steps = timelineOf(run({ outcome: 'passed', verifiedAt: start + 6200 }), {
    events: [],
    strategy: 'auth0-oidc',
    now: start,
  })
  const says = Object.fromEntries(steps.map((step) => [step.id, step.says]))
  expect(says['claims']).toMatch(/how it is checked is not documented/)
  expect(says['mapping']).toMatch(/this strategy has no mapping/)
})
