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
  ['an MCP server that lists openid', { ...oauth, scopes_supported: ['openid', 'email'] }],
  ['with keys of its own', { ...oauth, jwks_uri: 'https://as.example/jwks' }],
])('plain OAuth: %s', (_, metadata) => expect(kindOf(metadata)).toEqual({ kind: 'oauth' }))

const token = { issuer: oauth.issuer, token_endpoint: oauth.token_endpoint }
const bearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

test.each([
  [
    'client credentials alone',
    { ...token, grant_types_supported: ['client_credentials'] },
    ['client_credentials'],
  ],
  ['assertions alone', { ...token, grant_types_supported: [bearer] }, [bearer]],
  ['no page', { ...token, response_types_supported: ['token'] }, 'no-page'],
  [
    'a page, and no grant that leads there',
    { ...good, response_types_supported: undefined, grant_types_supported: ['client_credentials'] },
    ['client_credentials'],
  ],
])('for machines: %s', (_, metadata, shownBy) => {
  expect(kindOf(metadata)).toEqual({ kind: 'workload', name: 'machines', shownBy })
})

test.each([
  [
    'UMA 2.0, with members of discovery',
    {
      ...oauth,
      jwks_uri: 'https://as.example/jwks',
      scopes_supported: ['openid'],
      response_types_supported: ['code', 'id_token'],
      permission_endpoint: 'https://as.example/permission',
      resource_registration_endpoint: 'https://as.example/resource',
    },
    { name: expect.stringContaining('UMA') },
  ],
  [
    'an MCP server',
    {
      resource: 'https://mcp.example/mcp',
      authorization_servers: ['https://as.example'],
      scopes_supported: ['read'],
    },
    { name: expect.stringContaining('MCP'), servers: ['https://as.example'] },
  ],
  [
    'an API without a server',
    { resource: 'https://api.example', jwks_uri: 'https://api.example/jwks' },
    { name: expect.stringContaining('oauth-protected-resource'), servers: [] },
  ],
])('another document: %s', (_, metadata, expected) => {
  expect(kindOf(metadata)).toEqual({ kind: 'other', ...expected })
})

test('an OpenID provider that is a UMA server too is one to log in at', () => {
  expect(kindOf({ ...good, permission_endpoint: 'https://as.example/permission' })).toEqual({
    kind: 'login',
  })
})

test.each([
  ['complete', good],
  ['empty', {}],
  ['no authorization endpoint', { ...good, authorization_endpoint: undefined }],
  ['no keys', { ...good, jwks_uri: undefined }],
  [
    'OAuth with openid and keys',
    { ...oauth, scopes_supported: ['openid'], jwks_uri: 'https://as.example/jwks' },
  ],
])('login: %s', (_, metadata) => expect(kindOf(metadata)).toEqual({ kind: 'login' }))

test('another kind of JSON by its name', () => {
  expect(kindOf({ keys: [] })).toMatchObject({ name: expect.stringContaining('a key set') })
  expect(kindOf({ hello: 1 })).toEqual({ kind: 'other', name: 'JSON of another kind' })
})
