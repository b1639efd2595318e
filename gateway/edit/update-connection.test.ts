import { beforeEach, describe, expect, test } from 'vitest'
import { writePath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { addConnection } from '#mocks/tenant/state.ts'
import { audience, errorOf, origin, originRules } from '../bench.helper.ts'
import { connection, editNow, id, options, readView, sendEdit, watch } from './edit.helper.ts'

const down = () => Promise.reject(new TypeError('fetch failed'))
let tenant: Management
let bench: Awaited<ReturnType<typeof watch>>
const store = (more: object = {}) =>
  addConnection(tenant.state, { ...structuredClone(connection), ...more })
const stored = () => tenant.state.connections.get(id)?.connection
beforeEach(async () => {
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch: down })
  bench = await watch(tenant)
})

describe('what is sent', () => {
  test('an option: the options whole, the display name, and no other member', async () => {
    store()
    const edited = { field: 'scopes', add: ['groups'] }
    expect((await editNow(bench, { operations: [edited] })).status).toBe(200)
    const scope = 'openid email profile groups'
    // An empty text of the tenant's own goes back as null.
    const sent = { ...options, scope, userinfo_endpoint: null }
    expect(bench.patches).toEqual([{ display_name: 'Acme', options: sent }])
  })
  test('no option: no options', async () => {
    store()
    await editNow(bench, { operations: [{ field: 'enabled', set: false }] })
    expect(bench.patches).toEqual([{ display_name: 'Acme', authentication: { active: false } }])
  })
  test('what an update would reset, where the connection was read without it', async () => {
    const { connection_settings: _, attribute_map: __, ...rest } = options
    store({ options: rest, display_name: undefined })
    await editNow(bench, { operations: [{ field: 'domains', remove: ['acme.example'] }] })
    expect(bench.patches[0]).toMatchObject({
      display_name: 'acme-full',
      options: {
        connection_settings: { pkce: 'auto' },
        attribute_map: { mapping_mode: 'bind_all' },
      },
    })
  })
  test('nothing, when all is as it shall be', async () => {
    store()
    const operations = [
      { field: 'domains', add: ['acme.example'] },
      { field: 'nonPersistentAttrs', remove: ['none'] },
      { field: 'pkce', set: 'S256' },
    ]
    expect((await editNow(bench, { operations })).view?.tag).toBeDefined()
    expect(bench.patches).toEqual([])
  })
})

describe('two operators', () => {
  test('the second is told what changed, and the first loses nothing', async () => {
    store()
    const { tag = '' } = await readView(bench)
    const first = [
      { field: 'scopes', add: ['groups'] },
      { field: 'tenantDomain', unset: true as const },
    ]
    await sendEdit(bench, { tag, operations: first })
    const second = { operations: [{ field: 'scopes', remove: ['profile'] }] }
    const answer = await sendEdit(bench, { tag, ...second })
    expect(answer.status).toBe(412)
    expect(await errorOf(answer)).toMatchObject({
      source: 'gateway',
      code: 'stale',
      changed: [
        { field: 'scopes', now: ['openid', 'email', 'profile', 'groups'] },
        { field: 'tenantDomain' },
      ],
    })
    expect(bench.patches).toHaveLength(1)
    expect((await editNow(bench, second)).view?.options).toMatchObject({
      scope: 'openid email groups',
    })
  })
  test('the tag is of everything shown, but the metadata that the tenant fetches itself', async () => {
    store()
    const { tag } = await readView(bench)
    const at = async (path: string, value: unknown) => {
      const { id: _, ...rest } = connection
      tenant.state.connections.delete(id)
      store(writePath(rest, path, value))
      return (await readView(bench)).tag
    }
    expect(await at('options.oidc_metadata.issuer', 'https://other.example')).toBe(tag)
    expect(await at('options.oidc_metadata', undefined)).toBe(tag)
    for (const path of ['options.x_new', 'options.client_secret', 'metadata.owner', 'display_name'])
      expect(await at(path, ''), path).not.toBe(tag)
  })
  test.each(['', 'x', 'A'.repeat(400)])('the tag %j is stale', async (tag) => {
    store()
    const answer = await sendEdit(bench, { tag, operations: [{ field: 'pkce', set: 'auto' }] })
    expect(answer.status).toBe(412)
    expect(await errorOf(answer)).toMatchObject({ code: 'stale', changed: [] })
  })
})

describe('another tool writes between reading and writing', () => {
  test.each([
    [
      'an option: what it wrote beside the options',
      { field: 'pkce', set: 'auto' },
      ['showAsButton'],
    ],
    ['no option: all it wrote', { field: 'displayName', set: 'New' }, ['domains', 'showAsButton']],
  ])('an edit of %s is said', async (_, operation, unexpected) => {
    store()
    const { tag = '' } = await readView(bench)
    tenant.panel.arm('foreign-write')
    const answer = await sendEdit(bench, { tag, operations: [operation] })
    expect(await answer.json()).toMatchObject({ unexpected })
  })
  const other = { ...connection, options: { ...options, client_secret: null, x_text: 1 } }
  test('a field that the tenant did not take is said', async () => {
    store()
    const cut = await watch(tenant, async () => {
      const found = tenant.state.connections.get(id)
      if (found) tenant.state.connections.set(id, { ...found, connection: other })
      return Response.json(connection)
    })
    const { json } = await editNow(cut, { operations: [{ field: 'pkce', set: 'auto' }] })
    expect(json).toMatchObject({ unexpected: ['pkce', 'options.x_text', 'clientSecret'] })
  })
  test('by its answer to the write, where it cannot be asked again', async () => {
    store()
    const cut = await watch(tenant, async (request) => {
      await tenant.fetch(request)
      tenant.panel.arm('next-500')
      return Response.json(other)
    })
    const { status, json } = await editNow(cut, { operations: [{ field: 'pkce', set: 'auto' }] })
    expect(status).toBe(200)
    expect(json).toMatchObject({ unexpected: ['pkce', 'options.x_text', 'clientSecret'] })
  })
})

describe('access', () => {
  test('options that cannot be read are not written; the rest is', async () => {
    store()
    tenant.panel.arm('no-read-options')
    for (const edit of [
      { operations: [{ field: 'pkce', set: 'auto' }] },
      { clientSecret: 'MOCK_x' },
    ]) {
      const { status, error } = await editNow(bench, edit)
      expect(status).toBe(502)
      expect(error).toMatchObject({
        code: 'options_unreadable',
        missing: 'read:connections_options',
      })
    }
    const operations = [{ field: 'displayName', set: 'New' }]
    expect((await editNow(bench, { operations })).json).toMatchObject({ display_name: 'New' })
    expect(stored()?.options).toEqual(options)
  })
  test('disabling works with a stale tag, without options and while the issuer is down', async () => {
    store()
    tenant.panel.arm('no-read-options')
    tenant.panel.arm('discovery-unreachable')
    const operations = [{ field: 'enabled', set: false }]
    expect((await sendEdit(bench, { tag: 'old', operations })).status).toBe(200)
    expect(stored()).toMatchObject({ authentication: { active: false }, options })
    const back = { tag: 'old', operations: [{ field: 'enabled', set: true }] }
    expect((await sendEdit(bench, back)).status).toBe(412)
  })
  test('a scope the gateway lacks is named', async () => {
    store()
    tenant.panel.arm('no-update-options')
    const { error } = await editNow(bench, { operations: [{ field: 'pkce', set: 'auto' }] })
    expect(error).toMatchObject({
      code: 'machine_scope_missing',
      missing: 'update:connections_options',
    })
  })
  test.each([
    ['a field that is none', { operations: [{ field: 'name', set: 'x' }] }, 'name'],
    [
      'a value that is none',
      { operations: [{ field: 'pkce', set: 's256' }] },
      'options.connection_settings.pkce',
    ],
    [
      'an operation that is none',
      { operations: [{ field: 'pkce', set: undefined }] },
      'operations.0',
    ],
  ])('%s is refused', async (_, edit, property) => {
    store()
    const { status, error } = await editNow(bench, edit)
    expect(status).toBe(400)
    expect(error).toMatchObject({ code: 'invalid_request', property })
  })
  test('another strategy is not edited', async () => {
    store({ strategy: 'samlp' })
    const { status } = await editNow(bench, { operations: [{ field: 'enabled', set: false }] })
    expect(status).toBe(400)
  })
})
