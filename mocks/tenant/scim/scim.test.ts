import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestTenant } from '../tenant.helper.ts'

const configured = z.looseObject({
  user_id_attribute: z.string(),
  mapping: z.array(z.object({ scim: z.string(), auth0: z.string() })),
})

/** A tenant and what a script does with SCIM of one of its connections. */
async function start(name = 'globex-oidc') {
  const tenant = await createTestTenant()
  const bearer = await tenant.token('automation')
  const base = `/connections/${tenant.idOf(name)}/scim-configuration`
  const scim = (method: string, path = '', body?: object) =>
    tenant.call(method, `${base}${path}`, body, bearer)
  return { ...tenant, bearer, scim }
}
const mapping = [{ auth0: 'anything', scim: 'goes' }]

describe('a SCIM configuration', () => {
  it('is 404 without a code until there is one', async () => {
    const { scim } = await start()

    expect(await scim('GET')).toMatchObject({
      status: 404,
      json: { statusCode: 404, error: 'Not Found', message: 'Not Found' },
    })
    expect((await scim('GET')).json).not.toHaveProperty('errorCode')
  })

  it('created without a body has the default mapping', async () => {
    const { scim, idOf } = await start('wayne-okta')
    const { status, json } = await scim('POST')
    const defaults = await scim('GET', '/default-mapping')

    expect(status).toBe(201)
    expect(json).toMatchObject({
      tenant_name: 'acme',
      connection_id: idOf('wayne-okta'),
      connection_name: 'wayne-okta',
      strategy: 'okta',
      user_id_attribute: 'externalId',
      created_at: expect.any(String),
      updated_on: expect.any(String),
    })
    expect(defaults.json).toEqual({ mapping: configured.parse(json).mapping })
    expect(configured.parse(json).mapping).toHaveLength(32)
    expect((await scim('GET')).json).toEqual(json)
  })

  it.each([
    ['wayne-okta', 'preferred_username', 32],
    ['wonka-entra', 'upn', 30],
  ])('%s takes its user name for %s', async (name, auth0, rows) => {
    const { scim } = await start(name)
    const { mapping } = configured.parse((await scim('POST')).json)

    expect(mapping[0]).toEqual({ scim: 'userName', auth0 })
    expect(mapping).toHaveLength(rows)
  })

  it('takes any text on either side, and is changed whole', async () => {
    const { scim } = await start()
    await scim('POST', '', { user_id_attribute: 'first', mapping })
    const refused = await scim('PATCH', '', { user_id_attribute: 'second' })
    const { status, json } = await scim('PATCH', '', { user_id_attribute: 'second', mapping: [] })

    expect(refused.status).toBe(400)
    expect(status).toBe(200)
    expect(json).toMatchObject({ user_id_attribute: 'second', mapping: [] })
  })

  it.each(['id', 'meta.created', 'userName'])('does not map %s', async (scim) => {
    const tenant = await start()
    const mapping = [
      { scim, auth0: 'a' },
      { scim: 'userName', auth0: 'b' },
    ]
    const sent = { user_id_attribute: 'externalId', mapping }
    const refused = { status: 400, json: { message: 'Invalid mapping provided' } }

    expect(await tenant.scim('POST', '', sent)).toMatchObject(refused)
    await tenant.scim('POST')
    expect(await tenant.scim('PATCH', '', sent)).toMatchObject(refused)
  })

  it('is listed with those of other connections, a page at a time', async () => {
    const { scim, call, bearer, idOf } = await start()
    const other = idOf('wayne-okta')
    await call('POST', `/connections/${other}/scim-configuration`, undefined, bearer)
    await scim('POST')
    const list = (query: string) =>
      call('GET', `/connections-scim-configurations${query}`, undefined, bearer)
    const first = await list('?take=1')
    const { next } = z.object({ next: z.string() }).parse(first.json)

    expect(first.json).toMatchObject({ scim_configurations: [(await scim('GET')).json] })
    expect((await list(`?take=1&from=${encodeURIComponent(next)}`)).json).toEqual({
      scim_configurations: [expect.objectContaining({ connection_id: other })],
    })
  })

  it('is not created twice, and deleted as often as one likes', async () => {
    const { scim } = await start()
    await scim('POST')

    expect((await scim('POST')).json).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('already exists'),
    })
    expect([(await scim('DELETE')).status, (await scim('DELETE')).status]).toEqual([204, 204])
    expect((await scim('GET')).status).toBe(404)
  })

  it('is for some strategies only, and for connections that exist', async () => {
    const { scim, call, bearer } = await start('google-oauth2')
    const unknown = await call('GET', '/connections/con_none/scim-configuration', undefined, bearer)

    expect((await scim('POST')).json).toMatchObject({
      statusCode: 404,
      message: expect.stringContaining('This connection type does not support SCIM.'),
    })
    expect(unknown.json).toMatchObject({ statusCode: 404, errorCode: 'inexistent_connection' })
  })

  it('survives an update of its connection', async () => {
    const { scim, call, idOf } = await start()
    await scim('POST')
    await call('PATCH', `/connections/${idOf('globex-oidc')}`, { display_name: 'Other' })

    expect((await scim('GET')).status).toBe(200)
  })
})

describe('SCIM tokens', () => {
  it('are shown once, and listed without the token', async () => {
    const { scim } = await start()
    await scim('POST')
    const scopes = ['get:users', 'post:users']
    const { status, json } = await scim('POST', '/tokens', { scopes, token_lifetime: 901 })
    const { token, ...rest } = z
      .looseObject({ token: z.string(), token_id: z.string() })
      .parse(json)

    expect(status).toBe(201)
    expect(token).toMatch(/^tok_[A-Za-z0-9]{16}\.[0-9a-f]{64}$/)
    expect(rest).toMatchObject({ token_id: token.split('.')[0], scopes })
    expect(rest).toHaveProperty('valid_until')
    expect((await scim('GET', '/tokens')).json).toEqual([rest])

    expect((await scim('DELETE', `/tokens/${rest.token_id}`)).status).toBe(204)
    expect((await scim('GET', '/tokens')).json).toEqual([])
  })

  it('are two at most, of more than 900 seconds, for known scopes', async () => {
    const { scim } = await start()
    await scim('POST')
    const refused = [{ token_lifetime: 900 }, { scopes: ['read:users'] }]
    for (const body of refused) expect((await scim('POST', '/tokens', body)).status).toBe(400)
    await scim('POST', '/tokens')
    await scim('POST', '/tokens')

    expect((await scim('POST', '/tokens')).json).toMatchObject({
      statusCode: 409,
      message: 'Maximum of 2 tokens already issued for this connection',
    })
  })

  it('need a configuration', async () => {
    const { scim } = await start()

    expect((await scim('POST', '/tokens', {})).status).toBe(404)
  })
})
