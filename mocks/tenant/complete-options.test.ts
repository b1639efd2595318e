import { describe, expect, it } from 'vitest'
import { createIssuers } from '#mocks/idp/issuers.ts'
import { createBody, createTestTenant, testIdp } from './tenant.helper.ts'
import { createUpstream } from './upstream.ts'

const given = {
  issuer: 'https://given.example',
  authorization_endpoint: 'https://given.example/authorize',
  jwks_uri: 'https://given.example/jwks',
}
const nulls = { discovery_url: null, token_endpoint: null, userinfo_endpoint: null }

describe('an endpoint that is null', () => {
  it('is filled from the document of the issuer', async () => {
    const { call } = await createTestTenant()
    const sent = { authorization_endpoint: null, token_endpoint: null, userinfo_endpoint: null }
    const { json } = await call('POST', '/connections', createBody(sent))

    expect(json).toMatchObject({
      options: {
        authorization_endpoint: `${testIdp}/authorize`,
        token_endpoint: `${testIdp}/token`,
        userinfo_endpoint: `${testIdp}/userinfo`,
      },
    })
  })

  it.each(['POST', 'PATCH'])(
    'becomes an empty text where metadata has none: %s',
    async (method) => {
      const { call, create } = await createTestTenant()
      const token_endpoint = 'https://given.example/token'
      const options = { ...given, ...nulls, oidc_metadata: { ...given, token_endpoint } }
      const id = await create(createBody(options))
      const { json } =
        method === 'POST'
          ? await call('GET', `/connections/${id}`)
          : await call('PATCH', `/connections/${id}`, { options: createBody(options).options })

      expect(json).toMatchObject({
        options: { discovery_url: null, token_endpoint, userinfo_endpoint: '' },
      })
    },
  )

  it('stays null without any metadata', async () => {
    const { call } = await createTestTenant()
    const { json } = await call('POST', '/connections', createBody({ ...given, ...nulls }))

    expect(json).toMatchObject({ options: nulls })
    expect(json).not.toHaveProperty('options.oidc_metadata')
  })
})

it('an oidc connection is front channel unless it says otherwise, DPoP or not', async () => {
  const { call } = await createTestTenant()
  const body = createBody({ type: undefined, dpop_signing_alg: 'Ed25519' })
  const { status, json } = await call('POST', '/connections', body)

  expect(status).toBe(201)
  expect(json).toMatchObject({ options: { type: 'front_channel', dpop_signing_alg: 'Ed25519' } })
})

describe('okta', () => {
  const okta = 'https://acme.okta.example'
  const upstream = () => createUpstream({ [okta]: createIssuers({ origin: okta }) })
  const options = {
    domain: 'acme.okta.example',
    client_id: 'client-1',
    client_secret: 'MOCK_okta_secret',
    authorization_endpoint: 'https://elsewhere.example',
    token_endpoint: null,
    userinfo_endpoint: null,
  }
  const body = { name: 'acme-okta', strategy: 'okta', options }

  it('is completed from its domain', async () => {
    const { call } = await createTestTenant({ fetch: upstream() })
    const { json } = await call('POST', '/connections', body)

    expect(json).toMatchObject({
      display_name: 'acme-okta',
      show_as_button: false,
      options: {
        type: 'back_channel',
        schema_version: 'oidc-V4',
        attribute_map: { mapping_mode: 'basic_profile' },
        connection_settings: { pkce: 'auto' },
        authorization_endpoint: 'https://elsewhere.example',
        token_endpoint: `${okta}/token`,
        oidc_metadata: { issuer: okta, request_uri_parameter_supported: expect.any(Boolean) },
      },
    })
  })

  it('without a domain is stored as sent', async () => {
    const { call } = await createTestTenant({ fetch: upstream() })
    const { domain: _, ...rest } = options
    const { status, json } = await call('POST', '/connections', { ...body, options: rest })

    expect(status).toBe(201)
    expect(json).toMatchObject({ options: { type: 'back_channel', userinfo_endpoint: null } })
    expect(json).not.toHaveProperty('options.oidc_metadata')
  })

  it('loses PKCE in an update that leaves it out', async () => {
    const { call, create } = await createTestTenant({ fetch: upstream() })
    const id = await create(body)
    const { json } = await call('PATCH', `/connections/${id}`, { options })

    expect(json).toMatchObject({ options: { connection_settings: { pkce: 'disabled' } } })
  })
})
