import { z } from 'zod'
import type { ManagementOptions } from '../management.ts'
import { createTestTenant, testHttpsOrigin } from '../tenant.helper.ts'

export const patchOp = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
})
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const person = (more: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  userName: 'ada@northwind.example',
  externalId: 'nw-ada',
  active: true,
  displayName: 'Ada Example',
  name: { givenName: 'Ada', familyName: 'Example' },
  emails: [{ primary: true, type: 'work', value: 'ada@northwind.example' }],
  ...more,
})
export const filtered = (filter: string) => `/Users?filter=${encodeURIComponent(filter)}`

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly json: unknown
}
const withId = z.looseObject({ id: z.string() })

/** A tenant with SCIM set up for one connection, and a provisioning client with its token. */
export async function startScim(name = 'globex-oidc', options: Partial<ManagementOptions> = {}) {
  const tenant = await createTestTenant(options)
  const bearer = await tenant.token('automation')
  const connection = tenant.idOf(name)
  const setUp = (method: string, path = '', body?: object) =>
    tenant.call(method, `/connections/${connection}/scim-configuration${path}`, body, bearer)
  await setUp('POST')
  const newToken = async (body: object = {}) =>
    z.object({ token: z.string() }).parse((await setUp('POST', '/tokens', body)).json).token
  const token = await newToken()

  async function send(method: string, path: string, body?: object, by = token): Promise<Answer> {
    const response = await tenant.fetch(
      new Request(`${testHttpsOrigin}/scim/v2/connections/${connection}${path}`, {
        method,
        headers: { authorization: `Bearer ${by}`, 'content-type': 'application/scim+json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, headers: response.headers, json }
  }

  /** The path of a user who was just created. */
  const add = async (body: object = person()): Promise<string> =>
    `/Users/${encodeURIComponent(withId.parse((await send('POST', '/Users', body)).json).id)}`
  const stored = (sub = 'nw-ada') => tenant.state.users.get(`oidc|${name}|${sub}`)
  return { ...tenant, connection, setUp, newToken, send, add, stored }
}
