import { describe, expect, it } from 'vitest'
import { auth0Path, createTestWorkspace, idpBody } from '../workspace.helper.ts'

const caching = { enable_stateful_ctx: true, stateful_ctx_duration: '1h15m30s' }

describe('creating an identity provider', () => {
  it('answers 201 and the whole', async () => {
    const { status, json, headers } = await (
      await createTestWorkspace()
    ).call('POST', auth0Path, idpBody({ config: caching }))

    expect(status).toBe(201)
    expect(headers.get('etag')).toBeNull()
    expect(json).toMatchObject({
      id: expect.stringMatching(/^[a-z0-9]{20}$/),
      tenant_id: 'acme',
      authorization_server_id: 'customers',
      method: 'auth0',
      config: caching,
      disabled: false,
      attributes: [],
      mappings: [],
      post_authn_app_id: null,
      settings: { domain: 'localhost:4400', get_user_info: false },
    })
  })

  it('takes a given id, once, and any name twice', async () => {
    const { call } = await createTestWorkspace()
    const body = idpBody({ id: 'given' })

    expect((await call('POST', auth0Path, body)).json.id).toBe('given')
    expect(await call('POST', auth0Path, body)).toMatchObject({
      status: 422,
      json: { status_code: 422, details: { id: 'already exists' } },
    })
    expect((await call('POST', auth0Path, idpBody())).status).toBe(201)
  })

  it.each([
    ['a name', { name: '' }, {}, 'name'],
    ['a domain', {}, { domain: '' }, 'settings.domain'],
    ['a domain without protocol', {}, { domain: 'https://t.eu.auth0.com' }, 'settings.domain'],
    ['a client id', {}, { client_id: '' }, 'settings.client_id'],
    ['a known type', { mappings: [{ source: 'a', target: 'b', type: 'c' }] }, {}, 'mappings.0'],
    ['a source', { mappings: [{ target: 'b', type: 'string' }] }, {}, 'mappings.0'],
    ['an existing app', { post_authn_app_id: 'no' }, {}, 'post_authn_app_id'],
  ])('demands %s', async (_, more, settings, at) => {
    const { call } = await createTestWorkspace()
    const { status, json } = await call('POST', auth0Path, idpBody(more, settings))

    expect(status).toBe(422)
    expect(Object.keys(json.details)).toEqual([at])
  })

  it.each(['{', '[]', '{"name":1}'])('answers 400 to %s', async (body) => {
    const { call } = await createTestWorkspace()
    expect((await call('POST', auth0Path, body)).status).toBe(400)
  })

  it('fills standard attributes only where the API does', async () => {
    const { call, panel } = await createTestWorkspace()
    panel.arm('standard-attributes')
    const { json } = await call('POST', auth0Path, idpBody())

    expect(json.attributes).toHaveLength(7)
    expect(json.mappings[0]).toEqual({
      source: 'name',
      target: 'name',
      type: 'string',
      allow_weak_decoding: false,
    })
  })
})

describe('an update', () => {
  it('is whole: what it leaves out is reset, unknown members stay if they are sent', async () => {
    const { call, create } = await createTestWorkspace()
    const id = await create(idpBody({ hidden: true, x_future: { kept: true } }))
    const path = `${auth0Path}/${id}`
    const { json: before } = await call('GET', path)
    expect(before).toMatchObject({ hidden: true, x_future: { kept: true } })

    await call('PUT', path, { ...before, name: 'Renamed' })
    expect((await call('GET', path)).json).toEqual({ ...before, name: 'Renamed' })

    await call('PUT', path, idpBody())
    const { json: after } = await call('GET', path)
    expect(after).toMatchObject({ id, hidden: false })
    expect(after).not.toHaveProperty('x_future')
  })

  it.each([
    [[], 'MOCK_acme-cloudentity_secret'],
    [['omitted-secret-lost'] as const, undefined],
  ])('without a secret, with %j: %s', async (armed, kept) => {
    const { call, create, panel } = await createTestWorkspace()
    const path = `${auth0Path}/${await create()}`
    for (const id of armed) panel.arm(id)
    const { json } = await call('PUT', path, idpBody({ credentials: undefined }))

    expect(json.credentials.client_secret).toBe(kept)
  })

  it('is refused by a stale tag, which the newest generation gives', async () => {
    const { call, create, panel } = await createTestWorkspace()
    const path = `${auth0Path}/${await create()}`
    expect((await call('GET', path)).headers.get('etag')).toBeNull()
    panel.arm('generation-2025-04')
    const tag = (await call('GET', path)).headers.get('etag') ?? ''
    const put = () => call('PUT', path, idpBody({ name: 'Second' }), { 'if-match': tag })
    panel.arm('foreign-write')

    expect(await put()).toMatchObject({ status: 412, json: { error_code: 'precondition_failed' } })
    expect((await call('GET', path)).json.name).toBe('Renamed by somebody else')
  })
})

describe('deleting', () => {
  it('is for good, of any method, and takes the assignment along', async () => {
    const { call, create, state } = await createTestWorkspace()
    const id = await create()
    const own = { tenant_id: 'acme', server_id: 'customers', type: 'post_authn_ctx' }
    state.points = [...state.points, { ...own, target_fk: id, script_id: 'script-throws' }]

    expect(await call('DELETE', `/servers/customers/idps/${id}`)).toMatchObject({ status: 204 })
    expect((await call('GET', `${auth0Path}/${id}`)).status).toBe(404)
    expect(state.points).toHaveLength(1)
    expect((await call('DELETE', `/servers/customers/idps/${id}`)).status).toBe(404)
    expect((await call('DELETE', '/servers/customers/idps/idp-saml')).status).toBe(204)
  })

  it('spares the one that the operators are signed in with', async () => {
    const { call } = await createTestWorkspace()
    expect(await call('DELETE', '/servers/customers/idps/idp-operators')).toMatchObject({
      status: 422,
      json: { details: { id: expect.stringContaining('currently logged in') } },
    })
  })
})

describe('the list', () => {
  it('has every method, and no settings and no credentials', async () => {
    const { call, create } = await createTestWorkspace()
    await create()
    const { json } = await call('GET', '/servers/customers/idps')

    expect(json.idps.map(({ method }: { method: string }) => method)).toEqual([
      'static',
      'saml_v2',
      'oidc',
      'okta',
      'identity_pool',
      'auth0',
    ])
    expect(JSON.stringify(json)).not.toContain('MOCK_')
  })

  it('has no others below the auth0 path', async () => {
    const { call } = await createTestWorkspace()
    expect((await call('GET', `${auth0Path}/idp-saml`)).status).toBe(404)
  })
})
