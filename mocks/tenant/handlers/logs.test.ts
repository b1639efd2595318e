import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addLog } from '../logs.ts'
import { createTestTenant } from '../tenant.helper.ts'

const lines = z.array(z.object({ log_id: z.string(), type: z.string() }))
const types = (json: unknown) => lines.parse(json).map(({ type }) => type)

/** A tenant with four lines, a second apart. */
async function logged() {
  const tenant = await createTestTenant()
  const start = Date.UTC(2026, 0, 1)
  const events = [
    { type: 'f', client_id: 'sandbox-tester', connection: 'globex-oidc' },
    { type: 's', client_id: 'sandbox-tester', connection: 'hooli-mapped' },
    { type: 's', client_id: 'sandbox-tester', connection: 'globex-oidc' },
    { type: 'seacft', client_id: 'acme-portal' },
  ] as const
  for (const [index, event] of events.entries()) addLog(tenant.state, start + index * 1000, event)
  return tenant
}

describe('the log', () => {
  it('is read newest first', async () => {
    const { call } = await logged()

    expect(types((await call('GET', '/logs')).json)).toEqual(['seacft', 's', 's', 'f'])
    expect(types((await call('GET', '/logs?sort=date:1&per_page=2')).json)).toEqual(['f', 's'])
  })

  it.each([
    ['client_id:"sandbox-tester" AND connection:"globex-oidc"', ['s', 'f']],
    ['connection:hooli-mapped', ['s']],
    ['date:[2026-01-01T00:00:02.000Z TO *]', ['seacft', 's']],
  ])('is searched by %s', async (q, expected) => {
    const { call } = await logged()
    const { json } = await call('GET', `/logs?${new URLSearchParams({ q })}`)

    expect(types(json)).toEqual(expected)
  })

  it.each(['q=nothing', 'q=secret:x', 'sort=date', 'take=101'])('refuses %s', async (query) => {
    const { call } = await logged()

    expect((await call('GET', `/logs?${query}`)).json).toMatchObject({
      statusCode: 400,
      errorCode: 'invalid_query_string',
    })
  })

  it('goes on behind a checkpoint, oldest first', async () => {
    const { call } = await logged()
    const [first, second] = lines.parse((await call('GET', '/logs?take=2')).json)
    const { json } = await call('GET', `/logs?from=${second?.log_id}&take=5`)

    expect(first?.type).toBe('f')
    expect(types(json)).toEqual(['s', 'seacft'])
  })

  it('has every member on every line, empty where nothing is known', async () => {
    const { call, state } = await createTestTenant()
    const { log_id: id } = addLog(state, Date.UTC(2026, 0, 1), { type: 'feacft' })
    const { json } = await call('GET', `/logs/${id}`)

    expect((await call('GET', '/logs')).json).toEqual([json])
    expect(json).toMatchObject({ _id: id, connection_id: '', user_id: '', user_name: '' })
    expect(json).toMatchObject({ client_id: '', description: '', isMobile: false })
    expect(json).toMatchObject({ ip: '127.0.0.1', user_agent: 'Other 0.0.0 / Other 0.0.0' })
    expect(json).not.toHaveProperty('connection')
    expect((await call('GET', '/logs/900')).status).toBe(404)
  })

  it('names the application', async () => {
    const { call } = await logged()

    expect((await call('GET', '/logs?per_page=1&include_totals=true')).json).toMatchObject({
      total: 4,
      length: 1,
      logs: [{ client_name: 'Customer Portal' }],
    })
  })

  it('has a line of each write to the API and of its refusal, without secrets; of reads none', async () => {
    const { call, state } = await createTestTenant()
    const options = { client_secret: 'MOCK_secret', scope: 'openid' }
    await call('POST', '/connections', { name: 'logged', strategy: 'oidc', options })
    await call('GET', '/connections')
    const body = { name: 'logged', strategy: 'oidc' }
    await call('DELETE', '/connections/con_none')
    await call('POST', '/connections', body)
    const told = { client_secret: '*****', scope: 'openid' }

    expect(state.logs).toMatchObject([
      {
        details: {
          request: { method: 'post', path: '/api/v2/connections', body: { name: 'logged' } },
        },
      },
      { details: { request: { method: 'delete' } } },
      { type: 'fapi', details: { request: { method: 'post', body } } },
    ])
    expect(state.logs[0]).toMatchObject({ details: { request: { body: { options: told } } } })
    expect(JSON.stringify(state.logs)).not.toContain('MOCK_secret')
  })
})
