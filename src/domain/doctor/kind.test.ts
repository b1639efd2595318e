import { expect, test } from 'vitest'
import { good } from './fixtures/base.ts'
import { kindOf } from './kind.ts'

const machine = {
  issuer: 'https://issuer.example',
  jwks_uri: 'https://issuer.example/jwks',
  response_types_supported: ['id_token'],
}
const oauth = {
  issuer: 'https://as.example',
  authorization_endpoint: 'https://as.example/authorize',
  token_endpoint: 'https://as.example/token',
  response_types_supported: ['code'],
}

test.each([
  ['no endpoint', machine, undefined],
  [
    'GitHub',
    { ...machine, issuer: 'https://token.actions.githubusercontent.com' },
    'GitHub Actions',
  ],
  [
    'GKE',
    { ...machine, issuer: 'https://container.googleapis.com/v1/p' },
    'Google Kubernetes Engine (GKE)',
  ],
  ['EKS', { ...machine, issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/A' }, 'Amazon EKS'],
  [
    'a urn',
    { ...machine, authorization_endpoint: 'urn:kubernetes:programmatic_authorization' },
    'Kubernetes',
  ],
  ['an empty endpoint', { ...machine, authorization_endpoint: '' }, undefined],
  [
    'keys alone',
    { issuer: 'https://demo.scitokens.org', jwks_uri: machine.jwks_uri },
    'grid computing (SciTokens)',
  ],
])('workload: %s', (_, metadata, name) => {
  expect(kindOf(metadata)).toEqual({ kind: 'workload', name })
})

test.each([
  ['as RFC 8414 has it', oauth],
  ['with keys of its own', { ...oauth, jwks_uri: 'https://as.example/jwks' }],
  [
    'machine to machine',
    {
      issuer: oauth.issuer,
      token_endpoint: oauth.token_endpoint,
      grant_types_supported: ['client_credentials'],
    },
  ],
])('plain OAuth: %s', (_, metadata) => expect(kindOf(metadata)).toEqual({ kind: 'oauth' }))

test.each([
  ['complete', good],
  ['empty', {}],
  ['no authorization endpoint', { ...good, authorization_endpoint: undefined }],
  ['no keys', { ...good, jwks_uri: undefined }],
  ['OAuth with openid', { ...oauth, scopes_supported: ['openid'] }],
])('login: %s', (_, metadata) => expect(kindOf(metadata)).toEqual({ kind: 'login' }))

test('another kind of JSON by its name', () => {
  expect(kindOf({ keys: [] })).toMatchObject({ name: expect.stringContaining('a key set') })
  expect(kindOf({ hello: 1 })).toEqual({ kind: 'other', name: 'JSON of another kind' })
})
