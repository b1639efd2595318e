import { expect, test } from 'vitest'
import type { ConnectionView } from '../contract/views.ts'
import { exportBody } from './body.ts'

const view: ConnectionView = {
  id: 'con_1',
  name: 'northwind',
  strategy: 'oidc',
  display_name: 'Northwind',
  authentication: {},
  metadata: { owner: 'IT', greencheck_test: 'f1 2026-11-30' },
  optionsReadable: true,
  secretStored: true,
  otherOptions: [
    { name: 'odd', type: 'string' },
    { name: 'schema_version', type: 'string' },
    { name: 'oidc_metadata.odd', type: 'array' },
  ],
  options: {
    type: 'back_channel',
    discovery_url: 'https://idp.example/.well-known/openid-configuration',
    client_id: 'acme',
    issuer: 'https://idp.example',
    jwks_uri: 'https://idp.example/jwks',
    userinfo_endpoint: null,
    oidc_metadata: { issuer: 'https://idp.example' },
    scope: 'openid',
  },
}

test('what the tenant reads from the document is left to it, and what is ours stays here', () => {
  expect(exportBody(view)).toEqual({
    body: {
      name: 'northwind',
      strategy: 'oidc',
      display_name: 'Northwind',
      metadata: { owner: 'IT' },
      options: {
        type: 'back_channel',
        discovery_url: 'https://idp.example/.well-known/openid-configuration',
        client_id: 'acme',
        scope: 'openid',
        client_secret: 'CLIENT_SECRET',
      },
    },
    leftOut: ['odd'],
  })
})

test('endpoints by hand, and a document that was uploaded, are told; what is not shown is named', () => {
  const { discovery_url: _url, ...options } = view.options ?? {}
  const exported = exportBody({ ...view, options, secretStored: false, metadata: {} })
  expect(exported?.body.options).toEqual({
    type: 'back_channel',
    client_id: 'acme',
    issuer: 'https://idp.example',
    jwks_uri: 'https://idp.example/jwks',
    oidc_metadata: { issuer: 'https://idp.example' },
    scope: 'openid',
  })
  expect(exported?.body).not.toHaveProperty('metadata')
  expect(exported?.leftOut).toEqual(['odd', 'oidc_metadata.odd'])
})

test('options that may not be read are no empty options', () => {
  const { options: _options, ...unread } = view
  expect(exportBody({ ...unread, optionsReadable: false })).toBeUndefined()
})
