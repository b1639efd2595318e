import { describe, expect, test } from 'vitest'
import { movedFields } from './moved-fields.ts'
import { isPlace, places } from './places.ts'

const place = 'https://idp.example'
const moved = (before: object, after: object) =>
  movedFields({ options: before }, { options: after })
const ofMetadata = (before: unknown, after: unknown) =>
  moved({ oidc_metadata: before }, { oidc_metadata: after })

test.each([
  'issuer',
  'jwks_uri',
  'token_endpoint',
  'end_session_endpoint',
  '_endpoint',
  'mtls_endpoint_aliases',
])('%s names a place', (name) => expect(isPlace(name)).toBe(true))

test.each([
  'issuers',
  'x_issuer',
  'jwks_uris',
  'x_jwks_uri',
  'op_policy_uri',
  'token_endpoints',
  'token_endpoint_auth_methods_supported',
  'endpoint',
  'mtls_endpoint_aliases_x',
])('%s does not', (name) => expect(isPlace(name)).toBe(false))

test('places are those that have one', () => {
  const source = { issuer: place, jwks_uri: null, token_endpoint: '', x_endpoint: 7, scope: 'a' }
  expect(places(source)).toEqual({ issuer: place, x_endpoint: 7 })
  for (const odd of [undefined, null, 'text', [place]]) expect(places(odd)).toEqual({})
})

describe('a place among the options', () => {
  const fields = {
    discovery_url: 'discoveryUrl',
    issuer: 'issuer',
    authorization_endpoint: 'authorizationEndpoint',
    token_endpoint: 'tokenEndpoint',
    jwks_uri: 'jwksUri',
    userinfo_endpoint: 'userinfoEndpoint',
    pushed_authorization_request_endpoint: 'pushedRequestEndpoint',
    domain: 'tenant',
    client_id: 'clientId',
    token_endpoint_auth_method: 'authMethod',
  }
  test.each(Object.entries(fields))('%s moves the secret', (member, field) => {
    expect(moved({ [member]: 'https://a.example' }, { [member]: 'https://b.example' })).toEqual([
      field,
    ])
    expect(moved({ [member]: 'https://a.example' }, {})).toEqual([field])
    expect(moved({}, { [member]: 'https://a.example' })).toEqual([field])
  })
  test.each([undefined, null, ''])('none is %j', (none) => {
    for (const other of [undefined, null, ''])
      expect(moved({ token_endpoint: none }, { token_endpoint: other })).toEqual([])
  })
  test('what sends no secret moves none, set or taken away', () => {
    expect(moved({ scope: 'openid', tenant_domain: 'a' }, {})).toEqual([])
    expect(moved({ icon_url: 'https://a.example' }, { icon_url: 'https://b.example' })).toEqual([])
    expect(moved({ type: 'back_channel' }, { type: 'back_channel' })).toEqual([])
    expect(moved({ type: 'back_channel' }, { type: 'front_channel' })).toEqual([])
  })
  test('what begins to send it moves it', () => {
    expect(moved({ type: 'front_channel' }, { type: 'back_channel' })).toEqual(['channel'])
    expect(moved({}, { type: 'back_channel' })).toEqual(['channel'])
  })
})

describe('metadata', () => {
  test('without a place, before and after, moves nothing', () => {
    expect(ofMetadata(undefined, undefined)).toEqual([])
    expect(ofMetadata({ scopes_supported: ['a'] }, undefined)).toEqual([])
    expect(ofMetadata({ issuer: place }, { issuer: place })).toEqual([])
  })
  test('that comes with places moves by those which the options do not name', () => {
    const after = { issuer: place, token_endpoint: `${place}/token` }
    expect(ofMetadata(undefined, after)).toEqual([
      'oidcMetadata.issuer',
      'oidcMetadata.token_endpoint',
    ])
    const options = { issuer: place }
    expect(moved(options, { ...options, oidc_metadata: after })).toEqual([
      'oidcMetadata.token_endpoint',
    ])
  })
  test('goes before the options where both name a place', () => {
    const options = { token_endpoint: `${place}/option` }
    const before = { ...options, oidc_metadata: { token_endpoint: `${place}/token` } }
    const after = { ...options, oidc_metadata: { token_endpoint: `${place}/option` } }
    expect(moved(before, after)).toEqual(['oidcMetadata.token_endpoint'])
  })
  test('taken away whole is one move, a part of it a move of that part', () => {
    const both = { issuer: place, jwks_uri: `${place}/jwks` }
    expect(ofMetadata(both, undefined)).toEqual(['oidcMetadata'])
    expect(ofMetadata(both, { x: 1 })).toEqual(['oidcMetadata'])
    expect(ofMetadata(both, { issuer: place })).toEqual(['oidcMetadata.jwks_uri'])
    expect(ofMetadata(both, { issuer: place, jwks_uri: '' })).toEqual(['oidcMetadata.jwks_uri'])
  })
  test('places that are no field are named once, by the whole', () => {
    const after = { issuer: place, a_endpoint: place, b_endpoint: place }
    expect(ofMetadata({ issuer: place }, after)).toEqual(['oidcMetadata'])
    expect(ofMetadata({ issuer: place }, { ...after, toString: 1 })).toEqual(['oidcMetadata'])
  })
})
