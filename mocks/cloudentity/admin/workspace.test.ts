import { describe, expect, it } from 'vitest'
import { createTestWorkspace, pointsPath } from '../workspace.helper.ts'

const server = '/servers/customers'

describe('the workspace', () => {
  it('has the 28 attributes of a new context, and members nobody knows', async () => {
    const { json, headers } = await (await createTestWorkspace()).call('GET', server)

    expect(json.authentication_context_settings.attributes).toHaveLength(28)
    expect(json).toHaveProperty('x_future_member')
    expect(headers.get('etag')).toMatch(/^"/)
  })

  it('is written whole, if the tag still fits', async () => {
    const { call } = await createTestWorkspace()
    const { json, headers } = await call('GET', server)
    const tag = { 'if-match': headers.get('etag') ?? '' }
    const { x_future_member: _, ...rest } = json

    expect((await call('PUT', server, { ...rest, name: 'Two' }, tag)).status).toBe(200)
    expect((await call('GET', server)).json).not.toHaveProperty('x_future_member')
    expect((await call('PUT', server, rest, tag)).status).toBe(412)
  })

  it.each([
    ['a name twice', { name: 'email', type: 'string' }, 'is not unique'],
    ['no name', { name: '', type: 'string' }, 'is required'],
  ])('refuses %s', async (_, attribute, problem) => {
    const { call } = await createTestWorkspace()
    const { json } = await call('GET', server)
    const { attributes } = json.authentication_context_settings
    const authentication_context_settings = { attributes: [...attributes, attribute] }
    const answer = await call('PUT', server, { ...json, authentication_context_settings })

    expect(answer.status).toBe(422)
    expect(answer.json.details).toEqual({ 'attributes.28.name': problem })
  })
})

describe('script execution points', () => {
  const own = { tenant_id: 'acme', server_id: 'customers', type: 'post_authn_ctx', target_fk: 'i' }

  it('are replaced, and a row without a script is unassigned', async () => {
    const { call } = await createTestWorkspace()
    const put = (...execution_points: object[]) => call('PUT', pointsPath, { execution_points })

    expect((await put({ ...own, script_id: 'script-throws' })).json.execution_points).toHaveLength(
      1,
    )
    expect((await put(own)).json.execution_points).toEqual([])
    expect((await put({ ...own, script_id: 'no-such' })).status).toBe(422)
  })

  it('answer 409 to a stale tag in `etag`, and 503 when told', async () => {
    const { call, panel } = await createTestWorkspace()
    const body = { execution_points: [] }
    expect((await call('PUT', pointsPath, body, { etag: '"old"' })).status).toBe(409)
    panel.arm('points-fail')
    expect((await call('PUT', pointsPath, body)).status).toBe(503)
  })
})

describe('scripts', () => {
  it('are listed in pages', async () => {
    const { call } = await createTestWorkspace()
    const ids = async (query: string) =>
      (await call('GET', `${server}/scripts?${query}`)).json.scripts.map(
        ({ id }: { id: string }) => id,
      )

    expect(await ids('limit=2')).toEqual(['script-department', 'script-throws'])
    expect(await ids('after_script_id=script-throws')).toEqual(['script-loops', 'script-hoards'])
  })

  it('are run for a test, with what they say', async () => {
    const { call, state } = await createTestWorkspace()
    const { body } = state.scripts.get('script-department') ?? {}
    const input = { authn_ctx: { email: 'a@b.example' } }
    const { json } = await call('POST', `${server}/scripts/test`, { body, input })

    expect(json).toMatchObject({
      output: { authn_ctx: { department: 'MOCK department of a@b.example' } },
      stdout: 'domain b.example',
      caught_err: '',
    })
  })
})

it('tells claims, environment, custom apps and the demo application', async () => {
  const { call, panel } = await createTestWorkspace()
  const get = (path: string) => call('GET', path)
  expect((await get(`${server}/claims`)).json.claims).toContainEqual(
    expect.objectContaining({ name: 'department', type: 'id_token', source_path: 'department' }),
  )
  expect((await get(`${server}/custom-apps`)).json.custom_apps).toHaveLength(2)
  expect((await get('/clients/customers-demo')).json).toMatchObject({ trusted: false })

  for (const id of ['no-custom-apps', 'no-demo-app'] as const) panel.arm(id)
  expect((await get(`${server}/custom-apps`)).status).toBe(403)
  expect((await get('/clients/customers-demo')).status).toBe(404)
  expect((await get(`${server}/environment`)).json.demo_app).toBe(false)
})
