import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createConnectionBody } from '../contract/connection.ts'
import { oidcOptions } from '../contract/oidc-options.ts'
import { clientChange } from '../contract/enabled-clients.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { emptyDraft, type WizardValues } from './draft.ts'
import { enableAll, toClientCalls } from './client-calls.ts'
import { toCreateBody } from './request.ts'

const published = {
  issuer: 'https://idp.example/',
  authorization_endpoint: 'https://idp.example/authorize',
  token_endpoint: 'https://idp.example/token',
  jwks_uri: 'https://idp.example/jwks.json',
  response_types_supported: ['code', 'id_token'],
}

const values = (changes: Partial<WizardValues>): WizardValues => ({
  ...emptyDraft(),
  clientSecret: 's3cret',
  name: 'northwind',
  clientId: 'abc',
  channel: 'back_channel',
  discoveryUrl: 'https://idp.example',
  ...changes,
})

const endpoints = {
  issuer: 'https://idp.example',
  authorization_endpoint: 'https://idp.example/authorize',
  token_endpoint: 'https://idp.example/token',
  jwks_uri: 'https://idp.example/jwks.json',
  userinfo_endpoint: '',
}

const body = (changes: Partial<WizardValues>) =>
  toCreateBody(values(changes), { metadata: published, rules: production })

describe('the four request shapes', () => {
  const common = {
    client_id: 'abc',
    scope: 'openid profile email',
    set_user_root_attributes: 'on_each_login',
  }
  const back = {
    type: 'back_channel',
    client_secret: 's3cret',
    connection_settings: { pkce: 'auto' },
  }
  const discovery = {
    discovery_url: 'https://idp.example/.well-known/openid-configuration',
    issuer: 'https://idp.example/',
  }
  const { userinfo_endpoint: _, ...given } = endpoints
  const algs = { id_token_signing_alg_values_supported: ['RS256'] }
  const { token_endpoint: __, ...frontGiven } = given

  test.each([
    ['back channel, discovery', {}, { ...common, ...back, ...discovery }],
    [
      'front channel, discovery',
      { channel: 'front_channel' },
      { ...common, type: 'front_channel', ...discovery },
    ],
    [
      'back channel, explicit',
      { mode: 'manual', endpoints },
      { ...common, ...back, ...given, oidc_metadata: { ...given, ...algs } },
    ],
    [
      'front channel, explicit',
      { mode: 'manual', endpoints, channel: 'front_channel' },
      {
        ...common,
        type: 'front_channel',
        ...frontGiven,
        oidc_metadata: { ...given, ...algs },
      },
    ],
  ] as const)('%s', (_, changes, options) => {
    expect(body(changes)).toEqual({
      strategy: 'oidc',
      name: 'northwind',
      show_as_button: false,
      options,
    })
  })
})

test('the login experience is sent only where something was said', () => {
  const sent = body({
    domains: ['acme.com'],
    showAsButton: true,
    displayName: 'Northwind',
    iconUrl: 'https://northwind.example/logo.png',
    sync: false,
  })
  expect(sent).toMatchObject({ show_as_button: true, display_name: 'Northwind' })
  expect(sent.options).toMatchObject({
    domain_aliases: ['acme.com'],
    icon_url: 'https://northwind.example/logo.png',
    set_user_root_attributes: 'on_first_login',
  })
})

describe('metadata of our own', () => {
  test('an adjustment sends the whole document and the endpoints with it', () => {
    const { options } = body({
      adjusted: { jwks_uri: 'https://keys.example/jwks', response_types_supported: [] },
    })
    const { response_types_supported: _, ...rest } = published
    expect(options).toMatchObject({
      discovery_url: 'https://idp.example/.well-known/openid-configuration',
      issuer: 'https://idp.example/',
      authorization_endpoint: published.authorization_endpoint,
      token_endpoint: published.token_endpoint,
      jwks_uri: 'https://keys.example/jwks',
    })
    expect(options?.['oidc_metadata']).toEqual({ ...rest, jwks_uri: 'https://keys.example/jwks' })
  })

  test('an uploaded file takes the place of what is published, with or without a URL', () => {
    const uploadedMetadata = { ...published, issuer: 'https://other.example' }
    const { options } = body({ uploadedMetadata, discoveryUrl: '' })
    expect(options).toMatchObject({
      issuer: 'https://other.example',
      oidc_metadata: uploadedMetadata,
    })
    expect(options).not.toHaveProperty('discovery_url')
  })
})

test('discovery that was not read yet sends no issuer', () => {
  const { options } = toCreateBody(values({}), { rules: production })
  expect(options).not.toHaveProperty('issuer')
})

test('a listed loopback origin stays http', () => {
  const { options } = toCreateBody(values({ discoveryUrl: 'localhost:4500' }), {
    rules: { loopbackHttp: ['http://localhost:4500'] },
  })
  expect(options?.['discovery_url']).toBe('http://localhost:4500/.well-known/openid-configuration')
})

const anyValues = fc
  .record({
    channel: fc.constantFrom('front_channel' as const, 'back_channel' as const),
    mode: fc.constantFrom('discovery' as const, 'manual' as const),
    pkce: fc.constantFrom('auto' as const, 'S256' as const, 'plain' as const, 'disabled' as const),
    scopes: fc.array(fc.stringMatching(/^[a-z_]{1,12}$/), { maxLength: 12 }),
    adjusted: fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), fc.array(fc.string())),
    domains: fc.array(fc.domain(), { maxLength: 5 }),
    showAsButton: fc.boolean(),
    sync: fc.boolean(),
  })
  .map((changes) => values({ ...changes, endpoints, clientSecret: 'CANARY-7f3a' }))

test('what is sent is what Auth0 accepts, and a front channel never carries a secret', () => {
  fc.assert(
    fc.property(anyValues, (wizard) => {
      const sent = toCreateBody(wizard, { metadata: published, rules: production })
      expect(createConnectionBody.safeParse(sent).success).toBe(true)
      expect(oidcOptions.safeParse(sent.options).error?.issues ?? []).toEqual([])
      expect(JSON.stringify(sent).split('CANARY-7f3a')).toHaveLength(
        wizard.channel === 'back_channel' ? 2 : 1,
      )
      expect('connection_settings' in (sent.options ?? {})).toBe(wizard.channel === 'back_channel')
    }),
  )
})

test('applications are changed once each, in order, at most 50 a call', () => {
  const change = fc.record({ client_id: fc.string({ minLength: 1 }), status: fc.boolean() })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 160 }), (changes) => {
      const calls = toClientCalls('con_1', changes)
      for (const { body, params } of calls) {
        expect(clientChange.safeParse(body).success).toBe(true)
        expect(params.id).toBe('con_1')
      }
      expect(calls.flatMap(({ body }) => body.map((one) => one.client_id))).toEqual([
        ...new Set(changes.map((one) => one.client_id)),
      ])
    }),
  )
  const many = Array.from({ length: 101 }, (_, at) => `c${at}`)
  expect(toClientCalls('con_1', enableAll(many))).toHaveLength(3)
})

test('of two changes of one application the later one is made', () => {
  const [call] = toClientCalls('con_1', [
    { client_id: 'a', status: true },
    { client_id: 'a', status: false },
  ])
  expect(call?.body).toEqual([{ client_id: 'a', status: false }])
})
