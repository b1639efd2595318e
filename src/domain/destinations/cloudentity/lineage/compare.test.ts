import { expect, test } from 'vitest'
import { compare, predict, type Received } from './compare.ts'
import { trace, type Configuration } from './trace.ts'

const claim = (name: string, type = 'id_token') => ({ type, name, source_path: name, scopes: [] })
const base: Configuration = {
  attributes: [{ name: 'email', type: 'string' }],
  mappings: [{ source: 'email', target: 'email', type: 'string' }],
  context: [{ name: 'email', type: 'string' }],
  getUserInfo: false,
  claims: [claim('email'), claim('email', 'access_token'), claim('gender'), claim('idp_sub')],
  scopes: [],
}

interface Case {
  readonly more?: Partial<Configuration>
  readonly received?: Received
  readonly extended?: boolean
}
const outcomes = ({ more = {}, received = {}, extended = false }: Case) => {
  const configuration = { ...base, ...more }
  const predictions = predict(trace(configuration), configuration, extended)
  return compare(predictions, received, extended).map(
    ({ token, name, outcome }) => `${name} in ${token}: ${outcome}`,
  )
}

const data = { id_token: { email: 'a@b.example' } }
const rest = 'email in access_token: not-pasted'
const came = { id_token: { iss: 'i', sub: 's', email: 'a@b.example' } }
const gone = { id_token: { iss: 'i' } }

test.each<[string, Case, string[]]>([
  ['nothing is pasted', {}, ['email in id_token: not-pasted', rest]],
  ['it came', { received: came }, ['email in id_token: as-predicted', rest]],
  [
    'it came with its value',
    { more: { data }, received: came },
    ['email in id_token: as-predicted', rest],
  ],
  [
    'it came with another value',
    { more: { data: { id_token: { email: 'b' } } }, received: came },
    ['email in id_token: other-value', rest],
  ],
  [
    'an extension may have changed its value',
    { more: { data: { id_token: { email: 'b' } } }, received: came, extended: true },
    ['email in id_token: untold', rest],
  ],
  [
    'it did not come, and who knows what was sent',
    { received: gone },
    ['email in id_token: perhaps-not-sent', rest],
  ],
  [
    'it was sent and did not come',
    { more: { data }, received: gone },
    ['email in id_token: missing', rest],
  ],
  ['it was not sent and did not come', { more: { data: { id_token: {} } }, received: gone }, []],
  [
    'its way is broken and it came',
    { more: { mappings: [] }, received: came },
    ['email in id_token: unforeseen'],
  ],
  [
    'its way is broken and an extension may set it',
    { more: { mappings: [] }, received: came, extended: true },
    ['email in id_token: untold'],
  ],
  [
    'the types differ',
    { more: { context: [{ name: 'email', type: 'number' }] }, received: gone },
    ['email in id_token: untold', rest],
  ],
  [
    'the workspace sets it',
    { received: { id_token: { ...came.id_token, idp_sub: 'x' } } },
    ['email in id_token: as-predicted', rest, 'idp_sub in id_token: untold'],
  ],
  [
    'it is no claim of the workspace',
    { received: { access_token: { email: 'a@b.example', hat: 1, scp: [] } } },
    [
      'email in id_token: not-pasted',
      'email in access_token: as-predicted',
      'hat in access_token: unforeseen',
    ],
  ],
  [
    'the claims may not be read',
    { more: { claims: undefined }, received: came },
    ['email in id_token: untold'],
  ],
  [
    'everything is copied',
    { more: { mappings: [{ source: '.', target: '.', type: 'any' }] }, received: gone },
    ['email in id_token: untold', rest, 'gender in id_token: untold'],
  ],
])('where %s', (_, one, expected) => {
  expect(outcomes(one)).toEqual(expected)
})

test('values are compared as JSON', () => {
  const same = (one: unknown, other: unknown) => {
    const predictions = [{ token: 'id_token', name: 'x', expected: 'arrives', value: one }] as const
    return compare(predictions, { id_token: { x: other } }, false)[0]?.outcome === 'as-predicted'
  }
  expect(same({ a: [1, { b: 2 }], c: 3 }, { c: 3, a: [1, { b: 2 }] })).toBe(true)
  expect(same([1, 2], [2, 1])).toBe(false)
  expect(same([1], [1, 2])).toBe(false)
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(same('1', 1)).toBe(false)
})
