// @vitest-environment jsdom
import { setupServer, type SetupServer } from 'msw/node'
import { afterEach, describe, expect, it } from 'vitest'
import { callAdmin, machineToken } from '../cloudentity/workspace.helper.ts'
import { findByName } from '../tenant/state.ts'
import { createBody } from '../tenant/tenant.helper.ts'
import { createSandboxHandlers, memoryOrigins } from './handler.ts'

let server: SetupServer | undefined
afterEach(() => server?.close())

async function start() {
  const sandbox = await createSandboxHandlers()
  server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  return sandbox
}

type Sandbox = Awaited<ReturnType<typeof start>>

async function call(sandbox: Sandbox, method: string, path: string, body?: object, who?: 'viewer') {
  const response = await fetch(`${memoryOrigins.dashboard}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await sandbox.token(who)}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const json: unknown = await response.json()
  return { status: response.status, json }
}

describe('the gateway before the tenant, as a component test meets them', () => {
  it('lists the seeded connections without their secrets', async () => {
    const { status, json } = await call(await start(), 'GET', '/connections')

    expect(status).toBe(200)
    expect(json).toHaveProperty('connections.0.name', 'globex-oidc')
    expect(json).toHaveProperty('connections.0.strategy', 'oidc')
    expect(JSON.stringify(json)).not.toContain('MOCK_')
  })

  it('creates a connection that the tenant then has', async () => {
    const sandbox = await start()
    const { status } = await call(sandbox, 'POST', '/connections', { connection: createBody() })

    expect(status).toBeLessThan(300)
    expect(findByName(sandbox.management.state, 'new-connection')).toBeDefined()
  })

  it('refuses a viewer who creates', async () => {
    const body = { connection: createBody() }
    const { status, json } = await call(await start(), 'POST', '/connections', body, 'viewer')

    expect(status).toBe(403)
    expect(json).toMatchObject({ error: { code: 'permission_missing' } })
  })

  it('asks the issuers in memory', async () => {
    const url = `${memoryOrigins.idp}/.well-known/openid-configuration`
    const { json } = await call(await start(), 'POST', '/probe/document', { url })

    expect(json).toMatchObject({ status: 200, body: expect.stringContaining(memoryOrigins.idp) })
  })

  it.each([
    ['a silent issuer', `${memoryOrigins.idp}/slow/.well-known/openid-configuration`, 'timeout'],
    ['an unknown host', 'https://nowhere.example/.well-known/openid-configuration', 'name'],
  ])('says what failed of %s', async (_, url, failure) => {
    const { json } = await call(await start(), 'POST', '/probe/document', { url })

    expect(json).toMatchObject({ failure: { class: failure } })
  })

  it('loses one answer when told, after the work was done', async () => {
    const sandbox = await start()
    sandbox.loseNext()
    const body = { connection: createBody() }

    await expect(call(sandbox, 'POST', '/connections', body)).rejects.toThrow(TypeError)
    expect(findByName(sandbox.management.state, 'new-connection')).toBeDefined()
    expect((await call(sandbox, 'GET', '/connections')).status).toBe(200)
  })

  it('has the workspace at its own origin, also below /api', async () => {
    await start()
    const at = memoryOrigins.cloudentity
    const token = await machineToken((request) => fetch(request), at)
    const answer = await callAdmin(
      (request) => fetch(request),
      at,
      token,
      'GET',
      '/servers/customers',
    )

    expect(answer.json).toMatchObject({ id: 'customers', issuer_url: `${at}/acme/customers` })
  })

  it('reaches the workspace through the gateway', async () => {
    const sandbox = await start()
    const { status, json } = await call(sandbox, 'GET', '/cloudentity/workspace')

    expect({ status, json }).toMatchObject({
      status: 200,
      json: { name: sandbox.workspace.state.server.name, generation: '2023-07' },
    })
  })

  it('shares nothing between two', async () => {
    const sandbox = await start()
    const other = await createSandboxHandlers()
    await call(sandbox, 'POST', '/connections', { connection: createBody() })

    expect(findByName(other.management.state, 'new-connection')).toBeUndefined()
  })
})
