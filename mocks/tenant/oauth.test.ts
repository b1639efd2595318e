import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sandboxAudience, sandboxClients, sandboxSecrets } from '../sentinels.ts'
import { gatewayScopes } from './seed/seed.ts'
import { createTestTenant, testHttpsOrigin, testOrigin } from './tenant.helper.ts'

const asked = {
  grant_type: 'client_credentials',
  client_id: sandboxClients.gateway,
  client_secret: sandboxSecrets.gateway,
  audience: `${testOrigin}/api/v2/`,
}
const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

type Tenant = Awaited<ReturnType<typeof createTestTenant>>
type Encoding = 'json' | 'form'

async function ask(tenant: Tenant, body: Record<string, string>, encoding: Encoding = 'json') {
  const request =
    encoding === 'form'
      ? { body: new URLSearchParams(body) }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await tenant.fetch(
    new Request(`${testOrigin}/oauth/token`, { method: 'POST', ...request }),
  )
  const json: unknown = await response.json()
  return { status: response.status, json }
}

describe('client credentials', () => {
  it.each(['json', 'form'] as const)('give a token for a %s body', async (encoding) => {
    const tenant = await createTestTenant()
    const { status, json } = await ask(tenant, asked, encoding)

    expect(status).toBe(200)
    expect(json).toEqual({
      access_token: expect.stringContaining('.'),
      scope: gatewayScopes.join(' '),
      expires_in: 86_400,
      token_type: 'Bearer',
    })
  })

  it('give a token that the published keys verify, from the face that was asked', async () => {
    const tenant = await createTestTenant()
    const response = await tenant.fetch(new Request(`${testOrigin}/.well-known/jwks.json`))
    const keys = createLocalJWKSet(jwks.parse(await response.json()))
    const { payload } = await jwtVerify(await tenant.token('automation', testHttpsOrigin), keys)

    expect(payload).toMatchObject({
      iss: `${testHttpsOrigin}/`,
      aud: `${testHttpsOrigin}/api/v2/`,
      sub: 'sandbox-automation@clients',
      gty: 'client-credentials',
    })
  })

  it('publish no private member of the key', async () => {
    const tenant = await createTestTenant()
    const response = await tenant.fetch(new Request(`${testOrigin}/.well-known/jwks.json`))

    expect(Object.keys(jwks.parse(await response.json()).keys[0] ?? {}).sort()).toEqual([
      'alg',
      'e',
      'kid',
      'kty',
      'n',
      'use',
    ])
  })

  it.each([
    ['a wrong secret', { client_secret: 'MOCK_wrong' }, 401, 'Unauthorized'],
    ['an unknown client', { client_id: 'nobody' }, 401, 'Unauthorized'],
    ['a public client', { client_id: sandboxClients.tester }, 401, 'Unauthorized'],
    ['another API', { audience: sandboxAudience }, 403, `Service not found: ${sandboxAudience}`],
  ])('refuse %s', async (_, change, status, error_description) => {
    const tenant = await createTestTenant()
    const answer = await ask(tenant, { ...asked, ...change })

    expect(answer).toEqual({ status, json: { error: 'access_denied', error_description } })
  })

  it('refuse another grant and a body that cannot be read', async () => {
    const tenant = await createTestTenant()
    const broken = new Request(`${testOrigin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })

    expect((await ask(tenant, { ...asked, grant_type: 'password' })).status).toBe(403)
    expect((await tenant.fetch(broken)).status).toBe(400)
  })

  it('leave out what the panel withholds from the gateway', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('no-read-options')

    expect((await ask(tenant, asked)).json).toMatchObject({
      scope: gatewayScopes.filter((scope) => scope !== 'read:connections_options').join(' '),
    })
  })
})

describe("the operator's token", () => {
  it('is issued by the canonical origin, for the API, with permissions', async () => {
    const tenant = await createTestTenant({ now: () => 1_000_000_000_000 })
    const operator = { sub: 'auth0|operator', permissions: ['read:connections'], expiresIn: 60 }
    const { payload } = await jwtVerify(
      await tenant.issueOperatorToken(operator),
      createLocalJWKSet({ keys: [...tenant.keys.jwks.keys] }),
      { currentDate: new Date(1_000_000_000_000) },
    )

    expect(payload).toMatchObject({
      iss: `${testOrigin}/`,
      aud: sandboxAudience,
      sub: 'auth0|operator',
      permissions: ['read:connections'],
      exp: 1_000_000_060,
    })
  })
})
