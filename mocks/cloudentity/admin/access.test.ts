import { describe, expect, it } from 'vitest'
import { cloudSwitches } from '../panel.ts'
import { auth0Path, createTestWorkspace, idpBody, pointsPath } from '../workspace.helper.ts'

type Workspace = Awaited<ReturnType<typeof createTestWorkspace>>

const ask = (
  asked: Workspace,
  workspace: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  asked.fetch(
    new Request(`${asked.origin}/acme/${workspace}/oauth2/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
    }),
  )

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})
const post = { client_id: 'sandbox-greencheck', client_secret: 'MOCK_cloudentity_secret' }

describe('a machine token', () => {
  it('is for Basic and for Post', async () => {
    const workspace = await createTestWorkspace()
    const both = [
      ask(workspace, 'admin', {}, basic(post.client_id, post.client_secret)),
      ask(workspace, 'admin', post),
    ]
    for (const response of await Promise.all(both)) expect(response.status).toBe(200)
  })

  it.each([
    ['a wrong secret', 'admin', { ...post, client_secret: 'x' }, 401],
    ['a client of the other workspace', 'system', post, 401],
    ['another grant', 'admin', { ...post, grant_type: 'password' }, 400],
    ['a scope it may not have', 'admin', { ...post, scope: 'manage_post_authn' }, 400],
  ])('is refused for %s', async (_, workspace, fields, status) => {
    expect((await ask(await createTestWorkspace(), workspace, fields)).status).toBe(status)
  })

  it('is refused by the switch, as are those issued before', async () => {
    const workspace = await createTestWorkspace()
    workspace.panel.arm('machine-refused')
    expect((await ask(workspace, 'admin', post)).status).toBe(401)
    expect((await workspace.call('GET', '/servers/customers')).json).toEqual({
      status_code: 401,
      error: 'the request could not be authorized',
    })
  })

  it('of the System workspace opens no Admin API', async () => {
    const workspace = await createTestWorkspace()
    const system = { client_id: 'sample-app', client_secret: 'MOCK_sample-app_secret' }
    const { access_token } = await (await ask(workspace, 'system', system)).json()
    const authorization = { authorization: `Bearer ${access_token}` }
    const { status } = await workspace.call('GET', '/servers/customers', undefined, authorization)
    expect(status).toBe(401)
  })
})

describe('what may be missing', () => {
  it.each([
    ['no-read-idps', 'GET', '/servers/customers/idps', undefined],
    ['no-manage-idps', 'POST', auth0Path, idpBody()],
    ['no-manage-scripts', 'PUT', pointsPath, { execution_points: [] }],
    ['no-update-workspace', 'PUT', '/servers/customers', { id: 'customers' }],
    ['no-read-claims', 'GET', '/servers/customers/claims', undefined],
    ['no-read-clients', 'GET', '/clients/customers-demo', undefined],
  ] as const)('%s: %s %s is 403, and the permissions say so', async (id, method, path, body) => {
    const { call, panel } = await createTestWorkspace()
    const withheld = cloudSwitches.flatMap((one) =>
      one.id === id && 'withholds' in one ? [one.withholds] : [],
    )[0]
    panel.arm(id)

    const { status, json } = await call(method, path, body)
    expect(status).toBe(403)
    expect(json.details).toEqual({ permission: withheld })
    const permissions = (await call('GET', '/servers/customers/permissions')).json
    expect(permissions).toMatchObject({ [`${withheld}`]: false, get_workspace: true })
  })

  it.each([
    ['/servers/other/idps', 'workspace'],
    ['/no/such/path', 'path'],
  ])('%s: the %s is not found', async (path, what) => {
    const { json } = await (await createTestWorkspace()).call('GET', path)
    expect(json).toMatchObject({ status_code: 404, error: `${what} not found` })
  })

  it.each([
    ['next-429', 429],
    ['next-500', 500],
    ['next-503', 503],
  ] as const)('%s: the next answer is %i, and then all is well', async (id, status) => {
    const { call, panel } = await createTestWorkspace()
    panel.arm(id)
    expect((await call('GET', '/servers/customers')).status).toBe(status)
    expect((await call('GET', '/servers/customers')).status).toBe(200)
  })
})

describe('the name of an identity provider', () => {
  it.each([
    ['id-taken', 409, 0],
    ['bad-domain', 422, 0],
    ['fail-500', 500, 0],
    ['rate-limited', 429, 0],
    ['answer-lost', undefined, 1],
    ['answer-lost-absent', undefined, 0],
  ])('%s: %s, and %i is created', async (name, status, created) => {
    const { call, state } = await createTestWorkspace()
    const before = state.idps.size
    const answer = call('POST', auth0Path, idpBody({ name }))
    if (status === undefined) await expect(answer).rejects.toThrow('fetch failed')
    else expect(await answer).toMatchObject({ status })
    expect(state.idps.size).toBe(before + created)
  })
})
