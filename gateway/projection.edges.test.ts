import { describe, expect, test } from 'vitest'
import { projectClient, projectConnection } from './projection.ts'

const connection = { id: 'con_1', name: 'acme', strategy: 'oidc' }
const withOptions = (options: object) => projectConnection({ ...connection, options })

describe('what is not shown is named, with its type', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    [['CANARY'], 'array'],
    [{ a: 'CANARY' }, 'object'],
    ['CANARY', 'string'],
    [7, 'number'],
    [true, 'boolean'],
  ])('%j: %s', (value, type) => {
    expect(withOptions({ future: value })?.otherOptions).toEqual([{ name: 'future', type }])
  })
  test('metadata that is no document, beside another option', () => {
    const view = withOptions({ scope: 'openid', x: 1, oidc_metadata: ['CANARY'] })
    expect(view?.options).toEqual({ scope: 'openid' })
    expect(view?.otherOptions).toEqual([
      { name: 'x', type: 'number' },
      { name: 'oidc_metadata', type: 'array' },
    ])
  })
  test('metadata that is not there is not named', () => {
    expect(withOptions({ scope: 'openid' })).toMatchObject({ otherOptions: [] })
  })
})

test.each([
  [undefined, false],
  [null, false],
  ['', false],
  ['CANARY', true],
  [{ odd: 'CANARY' }, true],
  [0, true],
])('a secret of %j is stored: %s', (client_secret, stored) => {
  expect(withOptions({ client_secret })?.secretStored).toBe(stored)
})

test('a strategy that is no text is no connection, not even a readable one', () => {
  expect(projectConnection({ ...connection, strategy: ['oidc'], options: {} })).toBeUndefined()
})

test('an application has only the members that could be read', () => {
  const odd = { client_id: 'app', name: 'App', app_type: 7, is_first_party: 'yes' }
  expect(projectClient(odd, {})).toStrictEqual({ client_id: 'app', name: 'App', callbacks: [] })
})
