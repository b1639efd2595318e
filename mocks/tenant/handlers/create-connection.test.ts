import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBody, createTestTenant, testIdp } from '../tenant.helper.ts'

const fixtures = Object.entries(
  import.meta.glob('../fixtures/*.json', { eager: true, import: 'default' }),
).map(
  ([path, body]) =>
    [
      path.replace(/^.*\//, ''),
      z.looseObject({ name: z.string(), options: z.looseObject({}) }).parse(body),
    ] as const,
)

describe("the documentation's own request bodies", () => {
  it('are nine', () => {
    expect(fixtures).toHaveLength(9)
  })

  it.each(fixtures)('%s is stored as sent, plus defaults', async (_, body) => {
    const tenant = await createTestTenant()
    const created = await tenant.call('POST', '/connections', body)
    const { enabled_clients: enabled = [], ...sent } = body

    expect(created.status).toBe(201)
    expect(created.json).toMatchObject({ ...body, enabled_clients: enabled })
    const read = await tenant.call('GET', `/connections?name=${body.name}`)
    expect(read.json).toMatchObject([
      {
        ...sent,
        display_name: body.name,
        realms: [body.name],
        show_as_button: false,
        is_domain_connection: false,
        authentication: { active: true },
        connected_accounts: { active: false },
      },
    ])
    expect(read.json).not.toHaveProperty('0.enabled_clients')
    expect(read.json).not.toHaveProperty('0.options.oidc_metadata')
  })
})

describe('what the server adds to an oidc connection', () => {
  it('fetches the discovery document and fills the gaps from it', async () => {
    const tenant = await createTestTenant()
    const { status, json } = await tenant.call('POST', '/connections', createBody())

    expect(status).toBe(201)
    expect(json).toMatchObject({
      id: expect.stringMatching(/^con_[A-Za-z0-9]{16}$/),
      options: {
        client_secret: 'MOCK_new_secret',
        issuer: testIdp,
        authorization_endpoint: `${testIdp}/authorize`,
        token_endpoint: `${testIdp}/token`,
        jwks_uri: `${testIdp}/jwks`,
        userinfo_endpoint: `${testIdp}/userinfo`,
        connection_settings: { pkce: 'auto' },
        attribute_map: { mapping_mode: 'bind_all' },
        schema_version: 'oidc-V4',
        oidc_metadata: {
          issuer: testIdp,
          claims_parameter_supported: false,
          request_parameter_supported: false,
          request_uri_parameter_supported: false,
          require_request_uri_registration: false,
        },
      },
      enabled_clients: [],
    })
  })

  it('keeps what was sent, also where it contradicts the document', async () => {
    const tenant = await createTestTenant()
    const sent = {
      issuer: 'https://other.example',
      token_endpoint: null,
      connection_settings: { pkce: 'S256' },
      attribute_map: {
        mapping_mode: 'use_map',
        attributes: { email: '${context.tokenset.email}' },
      },
      some_future_option: ['kept'],
    }
    const { json } = await tenant.call('POST', '/connections', createBody(sent))

    expect(json).toMatchObject({
      options: { ...sent, token_endpoint: `${testIdp}/token`, oidc_metadata: { issuer: testIdp } },
    })
  })

  it('does not fetch when metadata is given', async () => {
    const tenant = await createTestTenant({ fetch: () => Promise.reject(new Error('fetched')) })
    const oidc_metadata = {
      issuer: 'https://given.example',
      authorization_endpoint: 'https://given.example/authorize',
      jwks_uri: 'https://given.example/jwks',
    }
    const { status, json } = await tenant.call(
      'POST',
      '/connections',
      createBody({ oidc_metadata }),
    )

    expect(status).toBe(201)
    expect(json).toMatchObject({ options: { issuer: 'https://given.example', oidc_metadata } })
  })

  it('hides the options from a token that may not read them', async () => {
    const tenant = await createTestTenant()
    tenant.panel.arm('no-read-options')
    const { status, json } = await tenant.call('POST', '/connections', createBody())

    expect(status).toBe(201)
    expect(json).not.toHaveProperty('options')
  })
})
