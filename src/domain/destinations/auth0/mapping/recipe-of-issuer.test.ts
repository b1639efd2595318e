import { expect, test } from 'vitest'
import { recipeIds } from '#domain/providers/recipe.ts'
import { recipeOfIssuer } from './recipe-of-issuer.ts'
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
