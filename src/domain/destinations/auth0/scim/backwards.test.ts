import { expect, test } from 'vitest'
import { backwards } from './backwards.ts'

const row = (scim: string, auth0: string) => ({ scim, auth0 })
const mapping = [
  row('externalId', 'app_metadata.external_id'),
  row('active', 'blocked'),
  row('title', 'app_metadata.title'),
  row('name.givenName', 'given_name'),
  row('nickName', 'constructor.name'),
]

test.each([
  [{ app_metadata: { external_id: 'a1' }, given_name: 'Ada' }, ['a1', true, 'Ada']],
  [{ blocked: true, given_name: null }, [false]],
  [{ blocked: 'true', app_metadata: 'odd' }, [true]],
  [undefined, [true]],
])('%o reads backwards as %o', (user, values) => {
  expect(backwards(mapping, user).map(({ value }) => value)).toEqual(values)
})
