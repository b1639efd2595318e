import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBody, createTestTenant, testIdp } from '../test-tenant.ts'

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

const without = (body: object, member: string) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== member))

/** The complaint, and the property it names if any. */
const refused: readonly [string, object | string, string][] = [
  ['not JSON', '{', 'Invalid JSON payload'],
  ['no name', without(createBody(), 'name'), "'Missing required property: name'"],
  ['a name with a space', createBody({}, { name: 'a b' }), 'on property name'],
  ['a name with two hyphens', createBody({}, { name: 'a--b' }), 'on property name'],
  ['a name with an underscore', createBody({}, { name: 'NEW_NAME' }), 'on property name'],
  ['an unknown strategy', createBody({}, { strategy: 'saml' }), 'on property strategy'],
  [
    'an unknown member',
    createBody({}, { enabled: true }),
    "Payload validation error: 'Additional properties not allowed: enabled'",
  ],
  ['no options', without(createBody(), 'options'), "'Missing required property: options'"],
  ['no client_id', createBody({ client_id: undefined }), 'options.client_id is required'],
  ['a client_id that is a number', createBody({ client_id: 1 }), 'on property options.client_id'],
  ['an unknown type', createBody({ type: 'code' }), 'on property options.type'],
  ['plain http', createBody({ issuer: 'http://idp.example' }), 'on property options.issuer'],
  [
    'http on loopback',
    createBody({ jwks_uri: 'http://localhost:1/' }),
    'property options.jwks_uri',
  ],
  ['a picture over http', createBody({ icon_url: 'http://a.example/x' }), 'options.icon_url'],
  ['scope without openid', createBody({ scope: 'profile' }), 'on property options.scope'],
  ['the spelling s256', createBody({ connection_settings: { pkce: 's256' } }), 'settings.pkce'],
  ['an alias with a slash', createBody({ domain_aliases: ['a/b'] }), 'domain_aliases[0]'],
  [
    'client_secret_basic',
    createBody({ token_endpoint_auth_method: 'client_secret_basic' }),
    'on property options.token_endpoint_auth_method',
  ],
  ['HS256', createBody({ id_token_signed_response_algs: ['HS256'] }), 'response_algs[0]'],
  [
    'DPoP on the front channel',
    createBody({ type: 'front_channel', dpop_signing_alg: 'ES256' }),
    'options.dpop_signing_alg',
  ],
  [
    'neither discovery nor issuer',
    createBody({ discovery_url: undefined }),
    '"options.issuer" is missing',
  ],
  [
    'auth0-oidc without a domain',
    createBody({}, { strategy: 'auth0-oidc' }),
    'options.domain is required',
  ],
]

describe('what a create is refused for', () => {
  it.each(refused)('%s', async (_, body, text) => {
    const tenant = await createTestTenant()
    const { status, json } = await tenant.call('POST', '/connections', body)

    expect(status).toBe(400)
    expect(json).toEqual({
      statusCode: 400,
      error: 'Bad Request',
      message: expect.stringContaining(text),
      errorCode: 'invalid_body',
    })
  })

  it.each([
    ['/huge', 'Discovery document exceeds the maximum allowed size of 128 KB'],
    ['/not-json', 'not valid JSON'],
    ['/html', 'not valid JSON'],
    ['/http-500', 'Unable to fetch'],
    ['/incomplete', '"options.authorization_endpoint" is missing'],
  ])('the discovery document of %s', async (path, text) => {
    const tenant = await createTestTenant()
    const discovery_url = `${testIdp}${path}/.well-known/openid-configuration`
    const { status, json } = await tenant.call(
      'POST',
      '/connections',
      createBody({ discovery_url }),
    )

    expect(status).toBe(400)
    expect(json).toMatchObject({ message: expect.stringContaining(text) })
  })

  it('an issuer that refuses the connection', async () => {
    const cause = { code: 'ECONNREFUSED' }
    const tenant = await createTestTenant({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    })
    const { status } = await tenant.call('POST', '/connections', createBody())

    expect(status).toBe(400)
  })

  it('a name that is taken', async () => {
    const tenant = await createTestTenant()
    await tenant.create(createBody())
    const { status, json } = await tenant.call('POST', '/connections', createBody())

    expect(status).toBe(409)
    expect(json).toEqual({
      statusCode: 409,
      error: 'Conflict',
      message: 'A connection with the same name already exists',
      errorCode: 'connection_conflict',
    })
  })

  it('a name that two requests ask for at once, for one of them', async () => {
    const tenant = await createTestTenant()
    const answers = await Promise.all(
      [1, 2].map(() => tenant.call('POST', '/connections', createBody())),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})
