import { expect, test } from 'vitest'
import {
  attributeOf,
  emptyAttribute,
  problemsOf,
  valuesOf,
  writtenName,
} from './attribute-values.ts'

const dotted = 'https://example.com/groups'

test.each([
  ['dots of a claim are escaped', { claim: dotted }, 'https://example\\.com/groups'],
  [
    'those of a nested claim are not',
    { claim: 'address.locality', nested: true },
    'address.locality',
  ],
  [
    'another source is written in front',
    { source: 'access_token', claim: 'a.b' },
    'access_token.a\\.b',
  ],
] as const)('%s', (_, values, name) => {
  const all = { ...emptyAttribute, ...values, displayName: 'It' }
  expect(writtenName(all)).toBe(name)
  expect(valuesOf({ name, description: 'It', type: 'string' })).toEqual(all)
})

test('what has no field stays as it was', () => {
  const before = { name: 'email', description: 'Email', type: 'string', labels: ['simple'] }
  expect(attributeOf({ ...valuesOf(before), displayName: 'Mail' }, before)).toEqual({
    ...before,
    description: 'Mail',
  })
})

const good = { ...emptyAttribute, claim: 'team', displayName: 'Team' }
test.each([
  ['nothing', good, []],
  ['an empty name', { ...good, claim: ' ' }, ['claim']],
  ['no display name', { ...good, displayName: '' }, ['displayName']],
  ['a claim that is there', { ...good, claim: 'email' }, ['claim']],
  ['a path that ends in a dot', { ...good, claim: 'address.', nested: true }, ['claim']],
  ['a path read as of another source', { ...good, claim: 'userinfo.a', nested: true }, ['claim']],
  ['UserInfo that is not asked', { ...good, source: 'user_info' }, ['turnOnUserInfo']],
  ['UserInfo that is turned on', { ...good, source: 'user_info', turnOnUserInfo: true }, []],
] as const)('%s is a problem at its field', (_, values, fields) => {
  const problems = problemsOf(values, { taken: ['email'], getUserInfo: false })
  expect(problems.map(([field]) => field)).toEqual(fields)
})
