import { expect, test } from 'vitest'
import { sampleOf } from './sample.ts'
import { trace } from './trace.ts'

const settings = { scopes: ['openid', 'email'], get_user_info: false }

test('a sample has what the scopes ask for, and something for every other attribute', () => {
  const attributes = [
    { name: 'https://acme\\.example/groups', type: 'string_array' },
    { name: 'address.locality', type: 'string' },
    { name: 'access_token.level', type: 'number' },
    { name: 'odd', type: 'of-tomorrow' },
  ]
  const mappings = [
    { source: 'level', target: 'level', type: 'number' },
    { source: '.', target: '.', type: 'any' },
    { target: 'locale', type: 'string', mode: 'static', static: 'en' },
  ]
  expect(sampleOf({ attributes, mappings, settings })).toEqual({
    id_token: {
      sub: 'auth0|sample',
      email: 'sam@sample.example',
      email_verified: true,
      'https://acme.example/groups': ['one', 'two'],
      address: { locality: 'sample' },
      odd: 'sample',
      level: 1,
    },
    access_token: { level: 1 },
  })
})

test('it has updated_at as Auth0 sends it: a text, which no number is made of', () => {
  const attributes = [{ name: 'updated_at', type: 'number' }]
  const mappings = [{ source: 'updated_at', target: 'updated_at', type: 'number' }]
  const context = [{ name: 'updated_at', type: 'number' }] as const
  const data = sampleOf({ attributes, mappings, settings: { scopes: [], get_user_info: true } })
  expect(data).toEqual({ id_token: { updated_at: '2026-01-31T12:00:00.000Z' }, user_info: {} })
  const [line] = trace({ attributes, mappings, context, getUserInfo: true, data })
  expect(line?.breaks).toEqual([{ kind: 'value-type', wanted: 'number' }])
})
