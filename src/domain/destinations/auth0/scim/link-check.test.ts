import { expect, test } from 'vitest'
import { givesPairwise, linkVerdict } from './link-check.ts'
import { provisionedMark } from './mark.ts'

const apart = { state: 'apart', provisioned: 3 } as const
const twin = { user_id: 'oidc|nw|3f0c', id: '3f0c' }

test.each([
  [{ state: 'match', user_id: 'oidc|nw|a' }, false, 'good', 'one user'],
  // What was found outweighs what is known of the provider.
  [{ state: 'match', user_id: 'oidc|nw|a' }, true, 'good', 'one user'],
  [{ ...apart, twin }, false, 'bad', 'One person will become two users'],
  [{ ...apart, twin }, true, 'bad', 'Cannot match'],
  [apart, false, 'bad', 'No match'],
  [{ state: 'none' }, true, 'bad', 'Cannot match'],
  [{ state: 'none' }, false, 'none', 'no user yet'],
  [{ state: 'untold' }, false, 'unknown', 'Cannot be told'],
] as const)('%o, pairwise %s: %s, %s', (view, pairwise, kind, title) => {
  const verdict = linkVerdict({ view, pairwise, attribute: 'externalId' })
  expect(verdict).toMatchObject({ kind, title: expect.stringContaining(title) })
})

test.each([
  ['oidc', 'https://login.microsoftonline.com/1111/v2.0', true],
  ['oidc', 'https://sts.windows.net/1111/', true],
  ['waad', 'https://login.microsoftonline.com/1111/v2.0', false],
  ['oidc', 'https://login.microsoftonline.com.example/v2.0', false],
  ['oidc', undefined, false],
])('a sub through %s from %s is pairwise: %s', (strategy, issuer, pairwise) => {
  expect(givesPairwise(strategy, issuer)).toBe(pairwise)
})

const row = (scim: string, auth0: string) => ({ scim, auth0 })
test.each([
  ['externalId', [row('externalId', 'app_metadata.external_id')], 'app_metadata.external_id'],
  ['userName', [row('userName', 'email'), row('externalId', 'app_metadata.x')], 'app_metadata.x'],
  ['externalId', [row('externalId', 'nickname')], undefined],
  // Nothing that would end a term of the search.
  ['externalId', [row('externalId', 'app_metadata.x OR y')], undefined],
  ['externalId', [], undefined],
])('users whom SCIM made are told by %s', (user_id_attribute, mapping, mark) => {
  expect(provisionedMark({ user_id_attribute, mapping })).toBe(mark)
})
