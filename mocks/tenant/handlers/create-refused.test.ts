import { describe, expect, it } from 'vitest'
import { createBody, createTestTenant, testIdp } from '../tenant.helper.ts'

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
    'an endpoint that is an empty text',
    createBody({ userinfo_endpoint: '' }),
    'on property options.userinfo_endpoint',
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

    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 409]))
  })
})
