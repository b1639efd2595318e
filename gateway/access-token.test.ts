import { expect, test } from 'vitest'
import { createManagement } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'
import { openWorkspace } from './cloudentity/workspace.helper.ts'

/** Tokens that are none: no header takes them, and an error about them quotes them. */
const odd = ['MOCK_odd\ntoken', 'MOCK_odd→token', 'MOCK_odd token', '']
const granting = (access_token: string) => (request: Request) =>
  request.url.endsWith('/token')
    ? Response.json({ access_token, expires_in: 3600, scope: '' })
    : undefined

test.each(odd)(
  'a workspace that grants %j gives no usable answer, and it is not logged',
  async (token) => {
    const bench = await openWorkspace({ before: granting(token) })
    const answer = await bench.ask('GET', '/context')
    expect(answer).toMatchObject({ status: 502, error: { code: 'workspace_unreachable' } })
    expect(JSON.stringify([answer, bench.lines])).not.toContain('MOCK_odd')
  },
)

test.each(odd)(
  'a tenant that grants %j gives no usable answer, and it is not logged',
  async (token) => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    const tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
    const { send, lines } = await createBench({
      tenant,
      tenantFetch: async (request) => granting(token)(request) ?? tenant.fetch(request),
    })
    const answer = await send('GET', '/api/connections')
    const error = await errorOf(answer)
    expect(error).toMatchObject({ code: 'tenant_unreachable' })
    expect(JSON.stringify([error, lines])).not.toContain('MOCK_odd')
  },
)
