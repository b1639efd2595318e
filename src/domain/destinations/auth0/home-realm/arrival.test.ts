import { expect, test } from 'vitest'
import type { ConnectionRow } from '../contract/connection-row.ts'
import { type LoginSettings, whoArrives } from './arrival.ts'

const row = (
  name: string,
  domains: string[],
  more: Partial<ConnectionRow> = {},
): ConnectionRow => ({
  id: name,
  name,
  strategy: 'oidc',
  optionsReadable: true,
  options: { domain_aliases: domains },
  ...more,
})
const off = { authentication: { active: false } }
const first: LoginSettings = { experience: 'new', identifierFirst: true }

/** Why, each with the connection it is about. */
const why = (
  connections: ConnectionRow[],
  { domain = 'acme.example', login = first, unread = false, enabled = ['a', 'b'] } = {},
) =>
  whoArrives({
    domain,
    connections,
    login: unread ? undefined : login,
    enabled: new Set(enabled),
  }).reasons.map((reason) =>
    'connection' in reason ? `${reason.id} ${reason.connection.id}` : reason.id,
  )

test.each<[string, string[], string[]]>([
  ['a match', why([row('a', ['acme.example'])]), ['identifier-first', 'matches a']],
  [
    'what stands beside a match',
    why([row('a', ['acme.example']), row('b', ['acme.example'], off), row('c', ['acme.example'])]),
    ['identifier-first', 'matches a', 'disabled b', 'not-enabled c'],
  ],
  [
    'domains above and below',
    why([row('a', ['example.org', 'acme.example']), row('b', ['x.eu.acme.example'])], {
      domain: 'eu.acme.example',
    }),
    ['identifier-first', 'no-match', 'parent a', 'child b'],
  ],
  ['no domain at all', why([row('a', [])]), ['identifier-first', 'no-match']],
  [
    'options that may not be read',
    why([row('a', ['acme.example']), row('b', [], { optionsReadable: false })]),
    ['identifier-first', 'matches a', 'unreadable'],
  ],
  [
    'a login that could not be read',
    why([row('a', ['acme.example'])], { unread: true }),
    ['login-unknown', 'matches a'],
  ],
  [
    'a login that says half',
    why([row('a', ['acme.example'])], { login: { experience: 'classic' } }),
    ['classic', 'login-unknown', 'matches a'],
  ],
])('%s is told', (_, told, expected) => expect(told).toEqual(expected))

test('no more than a few neighbours are named', () => {
  const many = Array.from({ length: 40 }, (_, index) => row(`n${index}`, ['acme.example']))
  const told = why(many, { domain: 'eu.acme.example' })
  expect(told.filter((one) => one.startsWith('parent'))).toHaveLength(5)
})
