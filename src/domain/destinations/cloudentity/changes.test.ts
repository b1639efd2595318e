import { expect, test } from 'vitest'
import { createBody, idOfAttempt, unknownIn, withChanges } from './changes.ts'
import { generationOf, generations } from './generation.ts'
import { emptyForm, newIdpOf } from './idp-form.ts'

test('what the form holds is the body of the create', () => {
  const form = {
    ...emptyForm,
    name: ' Auth0 ',
    domain: 'acme.eu.auth0.com',
    clientId: 'app ',
    contextCaching: true,
    timeToLive: 4530,
  }
  const id = idOfAttempt('0b2f9a52-5f0e-4c8e-9d3b-6a1f0c2d4e5f')
  expect(createBody(newIdpOf(form, '2023-07'), 'MOCK_secret', id)).toEqual({
    id: '0b2f9a525f0e4c8e9d3b6a1f0c2d4e5f',
    name: 'Auth0',
    method: 'auth0',
    settings: {
      domain: 'acme.eu.auth0.com',
      client_id: 'app',
      get_user_info: false,
      scopes: ['openid', 'email', 'profile'],
    },
    config: { enable_stateful_ctx: true, stateful_ctx_duration: '1h15m30s' },
    credentials: { client_secret: 'MOCK_secret' },
  })
  expect(createBody(newIdpOf(form, '2025-04'), 'MOCK_secret', id)).not.toHaveProperty('config')
})

test('null takes an application away, and what is not named stays', () => {
  const before = { post_authn_app_id: 'app1', hidden: true, x_unknown: { a: [1] } }
  expect(withChanges(before, { post_authn_app_id: null })).toEqual({
    post_authn_app_id: null,
    hidden: true,
    x_unknown: { a: [1] },
  })
  expect(withChanges(before, { name: undefined })).toEqual(before)
})

test('a member that is taken off an attribute goes, one that nobody knows stays', () => {
  const attributes = [{ name: 'a', description: 'A', type: 'string', labels: ['x'], x_more: 1 }]
  expect(withChanges({ attributes }, { attributes: [{ name: 'a' }] })).toEqual({
    attributes: [{ name: 'a', x_more: 1 }],
  })
})

test('a generation is told by what only it has', () => {
  expect(generationOf({ stateful_ctx_duration: '0s' })).toBe('2023-07')
  expect(generationOf({ use_embedded: false })).toBe('2025-04')
  expect(generationOf({ reload_claims_at_refresh_token: true })).toBeUndefined()
})

test('what a generation does not know is found before it is sent', () => {
  const caching = { caching: { enabled: false, timeToLive: '0s' } }
  const dynamic = { mappings: [{ target: 'a', type: 'any', mode: 'dynamic' }] }
  const plain = { mappings: [{ source: 'a', target: 'a', type: 'any' }] }
  const found = (changes: object) => generations.map((one) => unknownIn(changes, one))
  expect(found(caching)).toEqual([undefined, 'caching', 'caching'])
  expect(found(dynamic)).toEqual(['mappings', undefined, undefined])
  expect(found(plain)).toEqual([undefined, undefined, undefined])
})
