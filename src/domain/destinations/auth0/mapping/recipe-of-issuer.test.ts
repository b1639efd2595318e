import { expect, test } from 'vitest'
import { recipeIds } from '#domain/providers/recipe.ts'
import { recipeOfConnection, recipeOfIssuer } from './recipe-of-issuer.ts'
import { samples } from './samples.ts'

test('the issuer of each sample tells its provider, unless it is anybody’s host', () => {
  for (const id of recipeIds) {
    const { iss } = samples[id].tokenset
    const told = id === 'pingfederate' ? 'openid-connect' : id
    expect(recipeOfIssuer(typeof iss === 'string' ? iss : undefined), id).toBe(told)
  }
})

test.each([
  ['https://login.microsoftonline.us/x/v2.0', 'entra'],
  ['https://sts.windows.net/x/', 'entra'],
  ['https://acme.oktapreview.com', 'okta-org'],
  ['https://acme.auth0.com/', 'auth0-tenant'],
  ['https://sso.acme.example/auth/realms/a', 'keycloak'],
  ['https://okta.com.attacker.example', 'openid-connect'],
  ['https://attacker.example/login.microsoftonline.com/', 'openid-connect'],
  ['', 'openid-connect'],
  [undefined, 'openid-connect'],
])('%s is taken for %s', (issuer, id) => expect(recipeOfIssuer(issuer)).toBe(id))

const entra = 'https://login.microsoftonline.com/x'
test.each([
  [
    'a discovery URL alone',
    { discovery_url: `${entra}/v2.0/.well-known/openid-configuration` },
    'entra',
  ],
  ['an endpoint by hand', { token_endpoint: `${entra}/oauth2/v2.0/token` }, 'entra'],
  [
    'the issuer of the stored metadata',
    { oidc_metadata: { issuer: 'https://acme.okta.com' } },
    'okta-org',
  ],
  [
    'keys in the stored metadata',
    { oidc_metadata: { jwks_uri: 'https://h.example/realms/a/protocol/openid-connect/certs' } },
    'keycloak',
  ],
  [
    'endpoints of Okta’s org server',
    { authorization_endpoint: 'https://acme.okta.com/oauth2/v1/authorize' },
    'okta-org',
  ],
  [
    'endpoints of another server there',
    { authorization_endpoint: 'https://acme.okta.com/oauth2/aus1/v1/authorize' },
    'okta-custom',
  ],
  [
    'an issuer before an endpoint',
    { issuer: 'https://accounts.google.com', token_endpoint: `${entra}/token` },
    'google',
  ],
  [
    'a host that only names another',
    { jwks_uri: 'https://attacker.example/login.microsoftonline.com/x' },
    'openid-connect',
  ],
  ['what is no URL', { jwks_uri: 'login.microsoftonline.com', issuer: null }, 'openid-connect'],
  ['nothing', undefined, 'openid-connect'],
] as const)('of a connection with %s', (_, options, id) =>
  expect(recipeOfConnection({ strategy: 'oidc', options })).toBe(id),
)

test('a connection with auth0-oidc is to an Auth0 tenant', () =>
  expect(recipeOfConnection({ strategy: 'auth0-oidc' })).toBe('auth0-tenant'))
