import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConnectionRow } from '../contract/connection-row.ts'
import { lintRealms, type RealmFinding } from './lint.ts'

const row = (
  name: string,
  domains: string[],
  more: Partial<ConnectionRow> = {},
): ConnectionRow => ({
  id: `con_${name}`,
  name,
  strategy: 'oidc',
  optionsReadable: true,
  options: { domain_aliases: domains },
  ...more,
})
const short = (finding: RealmFinding) => [
  finding.kind,
  'domain' in finding ? finding.domain : finding.domains.join(),
  finding.connections.map(({ name }) => name).join(),
]
const found = (...rows: ConnectionRow[]) => lintRealms(rows).findings.map(short)

test.each<[string, ConnectionRow[], string[][]]>([
  ['nothing where each has its own', [row('a', ['a.example']), row('b', ['b.example'])], []],
  [
    'a domain of two, in any case of letters',
    [row('a', ['acme.example']), row('b', ['ACME.example'])],
    [['shared', 'acme.example', 'a,b']],
  ],
  ['a domain that one connection has twice', [row('a', ['a.example', 'A.example'])], []],
  [
    'a domain of two strategies',
    [row('a', ['acme.example']), row('b', ['acme.example'], { strategy: 'waad' })],
    [['shared', 'acme.example', 'a,b']],
  ],
  [
    'the domain of an older connection',
    [row('a', ['acme.example']), row('b', [], { options: { tenant_domain: 'acme.example' } })],
    [['shared', 'acme.example', 'a,b']],
  ],
  ['a public mail domain', [row('a', ['outlook.de'])], [['public', 'outlook.de', 'a']]],
  [
    'a public mail domain of two',
    [row('a', ['gmail.com']), row('b', ['gmail.com'])],
    [
      ['shared', 'gmail.com', 'a,b'],
      ['public', 'gmail.com', 'a,b'],
    ],
  ],
  [
    'a domain below one of another connection',
    [row('a', ['acme.example']), row('b', ['eu.acme.example'])],
    [['split', 'eu.acme.example', 'b']],
  ],
  ['one below, of the same', [row('a', ['acme.example', 'eu.acme.example'])], []],
  ['names that only end alike', [row('a', ['acme.example']), row('b', ['xacme.example'])], []],
  ['an ending', [row('a', ['co.uk'])], [['odd', 'co.uk', 'a']]],
  ['a wildcard', [row('a', ['*.acme.example'])], [['odd', '*.acme.example', 'a']]],
  [
    'a disabled one',
    [row('a', ['a.example', 'b.example'], { authentication: { active: false } })],
    [['disabled', 'a.example,b.example', 'a']],
  ],
  [
    'one of no application',
    [row('a', ['a.example'], { applications: 0 })],
    [['unused', 'a.example', 'a']],
  ],
  ['a used one', [row('a', ['a.example'], { applications: 1 })], []],
  [
    'one without domains',
    [row('a', [], { applications: 0, authentication: { active: false } })],
    [],
  ],
])('%s', (_, rows, findings) => expect(found(...rows)).toEqual(findings))

test('of a domain with none below it is told that it stands alone', () => {
  const rows = [row('a', ['acme.example', 'globex.example']), row('b', ['eu.acme.example'])]
  const { alone, domains } = lintRealms(rows)
  expect(alone.map(({ domain }) => domain)).toEqual(['globex.example', 'eu.acme.example'])
  expect(domains).toBe(3)
})

test('what is not known is counted, not guessed', () => {
  const rows = [
    row('a', ['a.example']),
    row('b', ['b.example'], { applications: 1 }),
    { ...row('c', []), options: undefined, optionsReadable: false },
    { ...row('d', []), options: undefined, optionsReadable: false, strategy: 'auth0' },
  ]
  expect(lintRealms(rows)).toMatchObject({ findings: [], unknownUse: 1, unreadable: 1 })
})

test('whatever the entries, in whatever order: the same is shared', () => {
  const entries = fc.array(fc.constantFrom('a.example', 'b.a.example', 'c.example', '', '*', 'x'))
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 5 }), (lists) => {
      const rows = lists.map((list, index) => row(`n${index}`, list))
      const shared = (of: ConnectionRow[]) =>
        lintRealms(of)
          .findings.flatMap((one) => (one.kind === 'shared' ? [one.domain] : []))
          .toSorted()
      expect(shared(rows)).toEqual(shared(rows.toReversed()))
    }),
  )
})
