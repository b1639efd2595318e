import { expect, test } from 'vitest'
import { type WizardValues, emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { production } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { normalizeIssuer } from '#domain/oidc/issuer/normalize.ts'
import { valuesOf } from '#domain/destinations/auth0/connection/edit/form-values.ts'
import { ofConnection, ofDraft } from './client-settings.ts'

const typed = normalizeIssuer('idp.example', production)
const published = { issuer: 'https://other.example' }
const draft = (part: Partial<WizardValues> = {}, goesOn = true) =>
  ofDraft(
    { ...emptyDraft(), clientSecret: '', clientId: ' id ', ...part },
    { typed, published },
    goesOn,
  )

test('a draft: what was typed, the secret among it', () => {
  expect(draft({ channel: 'back_channel', clientSecret: 'MOCK_s' })).toMatchObject({
    discoveryUrl: 'https://idp.example/.well-known/openid-configuration',
    clientId: 'id',
    channel: 'back_channel',
    scope: 'openid profile email',
    pkce: 'auto',
    sendsNonce: false,
    pushes: false,
    upstreamParams: {},
    secret: { kind: 'given', client_secret: 'MOCK_s' },
  })
  expect(draft().secret).toBeUndefined()
})

test('another issuer than that of the address: only where the operator goes on with it', () => {
  expect(draft().acceptedIssuer).toBe('https://other.example')
  expect(draft({}, false).acceptedIssuer).toBeUndefined()
})

test('a draft with endpoints by hand: its issuer’s document must say the same', () => {
  const endpoints = { ...emptyDraft().endpoints, issuer: 'https://own.example' }
  expect(draft({ mode: 'manual', endpoints }).discoveryUrl).toBe('https://own.example')
})

const connection: ConnectionView = {
  id: 'con_1',
  name: 'acme',
  strategy: 'oidc',
  optionsReadable: true,
  secretStored: true,
  otherOptions: [],
  options: {
    type: 'back_channel',
    issuer: 'https://idp.example',
    client_id: 'id',
    scope: 'openid',
    connection_settings: { pkce: 'S256' },
  },
}
const stored = (part: object = {}, base: Partial<ConnectionView> = {}) =>
  ofConnection({ ...valuesOf(connection), ...part }, { ...connection, ...base }, undefined)

test('a connection: as stored, by its issuer where it has no discovery URL', () => {
  expect(stored()).toEqual({
    discoveryUrl: 'https://idp.example',
    clientId: 'id',
    channel: 'back_channel',
    scope: 'openid',
    pkce: 'S256',
    sendsNonce: false,
    pushes: false,
    upstreamParams: {},
    acceptedIssuer: 'https://idp.example',
    metadata: undefined,
    secret: { kind: 'stored', connection: 'con_1' },
  })
})

test('what Auth0 adds to the request goes along: nonce, scopes of userinfo, fixed parameters', () => {
  const upstreamParams = {
    resource: { value: 'https://api.example' },
    login_hint: { alias: 'login_hint' },
    old: null,
  }
  const values = {
    backChannelNonce: true,
    pushedRequests: true,
    userinfoScope: 'openid groups',
    upstreamParams,
  }
  expect(stored(values)).toMatchObject({
    sendsNonce: true,
    pushes: true,
    scope: 'openid groups',
    upstreamParams: { resource: 'https://api.example' },
  })
})

test.each([
  [
    'one typed anew',
    { clientSecret: 'MOCK_new' },
    {},
    { kind: 'given', client_secret: 'MOCK_new' },
  ],
  ['not for another client', { clientId: 'other' }, {}, undefined],
  ['none stored', {}, { secretStored: false }, undefined],
  ['a tenant that signs', { authMethod: 'private_key_jwt', clientSecret: 'x' }, {}, undefined],
])('the secret of a connection: %s', (_, values, base, secret) => {
  expect(stored(values, base).secret).toEqual(secret)
})
