import { expect, it } from 'vitest'
import type { Difference } from './compare.ts'
import { reasonFor } from './reason.ts'
import type { Interaction } from './recording.ts'

const interaction = (
  at: string,
  body: object,
  path = '/connections/con_1',
  status = 200,
): Interaction => ({
  cassette: 'made up',
  at,
  request: { method: 'GET', path: `/api/v2${path}` },
  response: { status, body },
})
const difference = (kind: Difference['kind'], path: string, recorded?: unknown): Difference => ({
  kind,
  path,
  recorded,
  sandbox: undefined,
})
const reason = (one: Interaction, found: Difference) => reasonFor([one], one, found)

it('allows what a tenant of another time did otherwise, and nothing since', () => {
  const extra = difference('extra', 'authentication')

  expect(reason(interaction('2025-05-01 #1', {}), extra)).toContain('since the end of 2025')
  expect(reason(interaction('2026-05-01 #1', {}), extra)).toBeUndefined()
})

it.each([
  ['a member that was not sent', 'samlp', difference('missing', 'options.cert', 'x'), true],
  ['one that was', 'samlp', difference('missing', 'options.kept.a', 'x'), false],
  ['a value that was sent otherwise', 'samlp', difference('value', 'options.made.a', 'x'), true],
  ['the value that was sent', 'samlp', difference('value', 'options.kept.a', 'sent'), false],
  ['a value of which nothing is known', 'samlp', difference('value', 'options.cert', 'x'), false],
  ['any of a strategy that is edited', 'oidc', difference('missing', 'options.cert', 'x'), false],
])('of options, %s: %s %j is allowed: %s', (_, strategy, found, isAllowed) => {
  const options = { kept: { a: 'sent' }, made: { a: 'sent' } }
  const read = interaction('2026-05-01 #2', { id: 'con_1', strategy, options })
  const write = { ...read, request: { ...read.request, body: { options } } }

  expect(reasonFor([write, read], read, found) !== undefined).toBe(isAllowed)
})

it.each([
  ['/clients/a', 200, difference('missing', 'jwt_configuration', {}), true],
  ['/clients?take=1', 200, difference('extra', 'clients[0].grant_types'), true],
  ['/clients/a', 404, difference('value', 'message', 'x'), false],
  ['/clients/a', 400, difference('missing', 'jwt_configuration', {}), false],
  ['/clients/a', 200, difference('missing', 'name', 'x'), false],
  ['/clients?take=1', 200, difference('missing', 'next', 'x'), false],
  ['/clients?take=1', 200, difference('missing', 'next', ''), true],
  ['/connections/con_1/clients', 200, difference('missing', 'next', 'x'), false],
  ['/clients/a/connections', 200, difference('missing', 'other', 'x'), false],
])('of applications: %s %i %j is allowed: %s', (path, status, found, isAllowed) => {
  const one = interaction('2026-05-01 #1', {}, path, status)

  expect(reason(one, found) !== undefined).toBe(isAllowed)
})
