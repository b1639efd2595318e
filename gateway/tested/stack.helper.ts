import { z } from 'zod'
import { gatewayScopes } from '#mocks/tenant/seed/seed.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import { findByName, type TenantUser } from '#mocks/tenant/state.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import {
  audience,
  createBench,
  errorOf,
  gatewaySecret,
  origin,
  originRules,
} from '../bench.helper.ts'

interface Options {
  /** Scope that the gateway's machine client shall lack. */
  readonly without?: string
  readonly probe?: GuardedFetch
  readonly now?: () => number
  /** Stands between gateway and tenant. */
  readonly tenantFetch?: (
    request: Request,
    tenant: (request: Request) => Promise<Response>,
  ) => Promise<Response>
}

/** For tests: a tenant with the seeded connections, and the gateway before it. */
export async function openStack({ without, probe, now, tenantFetch }: Options = {}) {
  const tenant = await createManagement({
    originRules,
    origins: [origin],
    audience,
    ...(now && { now }),
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  })
  const { state } = tenant
  const scopes = gatewayScopes.filter((scope) => scope !== without)
  state.machines.set('sandbox-gateway', { secret: gatewaySecret, scopes })
  const bench = await createBench({
    tenant,
    ...(probe && { probe }),
    ...(now && { now }),
    ...(tenantFetch && {
      tenantFetch: (request: Request) => tenantFetch(request, (one) => tenant.fetch(one)),
    }),
  })
  const idOf = (name: string) => findByName(state, name)?.connection.id ?? 'con_none'
  return {
    ...bench,
    tenant,
    state,
    idOf,
    addUser: (user: TenantUser) => void state.users.set(user.user_id, user),
    userPath: (connection: string, user: string) =>
      `/api/connections/${idOf(connection)}/users/${encodeURIComponent(user)}`,
    audits: () => bench.lines.filter((line) => 'type' in line && line.type === 'audit'),
  }
}
export type Stack = Awaited<ReturnType<typeof openStack>>

const error = z.object({
  source: z.string(),
  code: z.string(),
  message: z.string(),
  missing: z.optional(z.string()),
  property: z.optional(z.string()),
})
export const failureOf = async (answer: Response) => ({
  http: answer.status,
  ...error.parse(await errorOf(answer)),
})

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A token that reads as a JWT; nobody here checks its signature. */
export const jwtOf = (claims: object, header: object = { alg: 'RS256', typ: 'JWT', kid: 'k1' }) =>
  `${part(header)}.${part(claims)}.MOCK_signature_of_the_token`
