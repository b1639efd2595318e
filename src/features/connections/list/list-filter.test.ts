import { expect, test } from 'vitest'
import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { filterConnections, matchInWords, needsAll, wholeList } from './list-filter.ts'

const row = (name: string, more: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: name,
  name,
  strategy: 'oidc',
  optionsReadable: true,
  ...more,
})
const rows = [
  row('Zeta', { tested: 'passed', testedAt: '2026-11-20T10:00:00.000Z' }),
  row('alpha'),
  row('Beta', { authentication: { active: false } }),
  row('gamma', { tested: 'changed', testedAt: '2026-11-28T10:00:00.000Z' }),
  row('saml', { strategy: 'samlp' }),
]
const names = (filter: Partial<typeof wholeList>) =>
  filterConnections(rows, { ...wholeList, ...filter }, ({ name }) => name === 'gamma').map(
    ({ name }) => name,
  )

test.each<[Partial<typeof wholeList>, string[]]>([
  [{}, ['Zeta', 'alpha', 'Beta', 'gamma', 'saml']],
  [{ sort: 'name' }, ['alpha', 'Beta', 'gamma', 'saml', 'Zeta']],
  // What was never tested comes last by both.
  [{ sort: 'recent' }, ['gamma', 'Zeta', 'alpha', 'Beta', 'saml']],
  [{ sort: 'longest' }, ['Zeta', 'gamma', 'alpha', 'Beta', 'saml']],
  // Nobody tests what is read only here.
  [{ show: 'untested' }, ['alpha', 'Beta']],
  [{ show: 'disabled' }, ['Beta']],
  [{ show: 'drafts' }, []],
  [{ show: 'attention' }, ['gamma']],
  [{ show: 'untested', text: 'ALP' }, ['alpha']],
])('by %j these are shown', (filter, shown) => {
  expect(names(filter)).toEqual(shown)
})

test('what is first or missing may be on a later page; a draft is on none', () => {
  expect(needsAll(wholeList)).toBe(false)
  expect(needsAll({ ...wholeList, sort: 'name' })).toBe(true)
  expect(needsAll({ ...wholeList, show: 'disabled' })).toBe(true)
  expect(needsAll({ ...wholeList, show: 'drafts', sort: 'name' })).toBe(false)
  expect(matchInWords(1, 5, { ...wholeList, show: 'drafts' })).toBe('')
  expect(matchInWords(1, 5, { ...wholeList, show: 'disabled' })).toBe('1 of 5 loaded matches')
})
