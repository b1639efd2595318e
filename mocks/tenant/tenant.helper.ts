import { z } from 'zod'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { createIssuers } from '#mocks/idp/issuers.ts'
import { sandboxAudience, sandboxClients, sandboxSecrets } from '../sentinels.ts'
import { createManagement, type ManagementOptions } from './management.ts'
import { findByName } from './state.ts'
import { createUpstream } from './upstream.ts'

export const testOrigin = 'http://localhost:4400'
export const testHttpsOrigin = 'https://localhost:4443'
export const testIdp = 'http://localhost:4500'
export const testOriginRules: OriginRules = { loopbackHttp: [testOrigin, testIdp] }

const identified = z.object({ id: z.string() })

type Body = object | string | undefined

/** A tenant in memory, and what a machine client does with it. */
export async function createTestTenant(options: Partial<ManagementOptions> = {}) {
  const management = await createManagement({
    originRules: testOriginRules,
    origins: [testOrigin, testHttpsOrigin],
    audience: sandboxAudience,
    fetch: createUpstream({ [testIdp]: createIssuers({ origin: testIdp }) }),
    ...options,
  })

  const token = async (client: 'gateway' | 'automation' = 'gateway', origin = testOrigin) => {
    const response = await management.fetch(
      new Request(`${origin}/oauth/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id: sandboxClients[client],
          client_secret: sandboxSecrets[client],
          audience: `${origin}/api/v2/`,
        }),
      }),
    )
    return z.object({ access_token: z.string() }).parse(await response.json()).access_token
  }
  const machine = await token()

  /** One call below /api/v2 as the gateway's machine client; the answer's status and JSON. */
  async function call(method: string, path: string, body?: Body, bearer = machine) {
    const response = await management.fetch(
      new Request(`${testOrigin}/api/v2${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}` },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, headers: response.headers, json }
  }

  /** Creates a connection that is expected to succeed; its id. */
  const create = async (body: object): Promise<string> =>
    identified.parse((await call('POST', '/connections', body)).json).id

  /** The id of a seeded connection. */
  const idOf = (name: string): string => {
    const stored = findByName(management.state, name)
    if (stored === undefined) throw new Error(`no connection ${name} in the seed`)
    return stored.connection.id
  }

  return { ...management, token, call, create, idOf }
}

/** The options of a create that is complete; give what shall differ. */
export const createBody = (options: object = {}, more: object = {}) => ({
  name: 'new-connection',
  strategy: 'oidc',
  options: {
    type: 'back_channel',
    discovery_url: `${testIdp}/.well-known/openid-configuration`,
    client_id: 'client-1',
    client_secret: 'MOCK_new_secret',
    scope: 'openid profile',
    ...options,
  },
  ...more,
})
