import { describe, expect, test } from 'vitest'
import page from '#mocks/tenant/fixtures/auth0-oidc-page.json' with { type: 'json' }
import { production } from '#domain/wire/origin-rules.ts'
import { emptyDraft, type WizardValues } from './draft.ts'
import { hostProblem } from './edit/host-problem.ts'
import { otherTenantHost } from './other-tenant.ts'
import { toCreateBody } from './request.ts'
import { tenantSigns } from './tenant-signs.ts'

const child: WizardValues = {
  ...emptyDraft(),
  recipe: 'auth0-tenant',
  strategy: 'auth0-oidc',
  recipeInputs: { domain: 'https://Child.eu.auth0.com/authorize' },
  name: 'child',
  clientId: 'CHILD_CLIENT_ID',
  clientSecret: 'CHILD_CLIENT_SECRET',
  scopes: ['openid'],
}
const sandbox = { loopbackHttp: ['http://localhost:4401'] }
const body = (changes: Partial<WizardValues> = {}, rules = production) =>
  toCreateBody({ ...child, ...changes }, { rules })

describe('the request', () => {
  const { enabled_clients: _, ...published } = page

  test('has the members of Auth0’s own example, in its order, and no others', () => {
    const sent = body({ name: published.name })
    const options = { ...published.options, domain: 'child.eu.auth0.com' }
    expect(JSON.stringify(sent)).toBe(JSON.stringify({ ...published, options }))
  })

  test('carries nothing that was typed for oidc', () => {
    const sent = body({
      mode: 'manual',
      channel: 'front_channel',
      pkce: 'S256',
      domains: ['acme.com'],
      showAsButton: true,
      iconUrl: 'https://a.example/l.png',
      sync: false,
      adjusted: { issuer: 'https://other.example' },
      uploadedMetadata: { issuer: 'https://other.example' },
    })
    expect(sent).toEqual(body())
  })

  test.each([
    [{ displayName: 'Child' }, { display_name: 'Child' }],
    [
      { scopes: ['identities', 'openid'] },
      { options: { ...body().options, scope: 'openid identities' } },
    ],
  ])('%j', (changes, members) => {
    expect(body(changes)).toEqual({ ...body(), ...members })
  })

  test('a port is kept for the sandbox’s own origins only', () => {
    const recipeInputs = { domain: 'http://localhost:4401/' }
    expect(body({ recipeInputs }, sandbox).options).toMatchObject({ domain: 'localhost:4401' })
    expect(otherTenantHost({ recipeInputs }, production)).toBe('')
  })
})

test.each([
  ['child.eu.auth0.com', true, true],
  ['login.acme.example', true, true],
  ['localhost:4401', false, true],
  ['localhost:4402', false, false],
  ['child.eu.auth0.com:443', false, false],
  ['https://child.eu.auth0.com', false, false],
  ['child.eu.auth0.com/authorize', false, false],
  ['user@child.eu.auth0.com', false, false],
  ['child', false, false],
  ['', false, false],
])('“%s” as options.domain: production %s, sandbox %s', (host, inProduction, inSandbox) => {
  expect(hostProblem(host, production) === undefined).toBe(inProduction)
  expect(hostProblem(host, sandbox) === undefined).toBe(inSandbox)
})

describe('what a discovery document says of a tenant', () => {
  const origin = 'https://child.eu.auth0.com'
  const document = {
    issuer: `${origin}/`,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/oauth/token`,
    jwks_uri: `${origin}/.well-known/jwks.json`,
  }
  test.each([
    [{}, 'auth0'],
    [{ issuer: origin }, 'other-issuer'],
    [{ issuer: 'https://evil.example/' }, 'other-issuer'],
    [{ token_endpoint: `${origin}/token` }, 'other-endpoints'],
    [{ jwks_uri: 7 }, 'other-endpoints'],
  ])('%j: %s', (changes, signs) => {
    expect(tenantSigns({ ...document, ...changes }, origin)).toBe(signs)
  })
})
