import { z } from 'zod'
import { production } from '#domain/wire/origin-rules.ts'
import { isObject } from '#domain/wire/json.ts'
import { sandboxAudience, sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import { createManagement } from '#mocks/tenant/management.ts'
import type { Interaction } from './recording.ts'

const origin = 'http://localhost:4400'
const issued = z.object({ access_token: z.string() })

/**
 * The discovery document a recorded tenant fetched, and from where: its answer shows what was
 * read, unless the request brought it along.
 */
function documentOf({ request, response }: Interaction): readonly [string, unknown] | undefined {
  const sent = isObject(request.body) ? request.body['options'] : undefined
  const options = isObject(response.body) ? response.body['options'] : undefined
  if (!isObject(options) || (isObject(sent) && sent['oidc_metadata'] !== undefined))
    return undefined
  const { discovery_url: url, domain, oidc_metadata: metadata } = options
  if (!isObject(metadata)) return undefined
  if (typeof url === 'string') return [url, metadata]
  return typeof domain === 'string'
    ? [`https://${domain}/.well-known/openid-configuration`, metadata]
    : undefined
}

export interface Sandbox {
  /** The issuer answers as it did when that was recorded. */
  publish(one: Interaction): void
  readonly management: Awaited<ReturnType<typeof createManagement>>
  /** A header with a token that lacks scopes. */
  lesser(without: readonly string[]): Promise<string>
  /** `authorization` takes the place of a token that works. */
  send(
    method: string,
    path: string,
    body: unknown,
    authorization?: string,
  ): Promise<{ readonly status: number; readonly body: unknown }>
}

/** A tenant without anything in it, in a world where the recorded issuers answer. */
export async function createSandbox(): Promise<Sandbox> {
  const documents = new Map<string, unknown>()
  const management = await createManagement({
    originRules: production,
    origins: [origin],
    audience: sandboxAudience,
    fetch: ({ url }) =>
      documents.has(url)
        ? Promise.resolve(Response.json(documents.get(url)))
        : Promise.reject(Object.assign(new TypeError(), { cause: { code: 'ENOTFOUND' } })),
  })
  const { state } = management
  for (const kept of [state.connections, state.clients, state.users]) kept.clear()
  state.customDomains.length = 0

  async function authorize(client_id: string) {
    const token = await management.fetch(
      new Request(`${origin}/oauth/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id,
          client_secret: sandboxSecrets.automation,
          audience: `${origin}/api/v2/`,
        }),
      }),
    )
    return `Bearer ${issued.parse(await token.json()).access_token}`
  }
  const bearer = await authorize(sandboxClients.automation)

  return {
    management,
    publish(one) {
      const found = documentOf(one)
      if (found !== undefined) documents.set(...found)
    },
    lesser(without) {
      const { scopes = [] } = state.machines.get(sandboxClients.automation) ?? {}
      state.machines.set('lesser', {
        secret: sandboxSecrets.automation,
        scopes: scopes.filter((scope) => !without.includes(scope)),
      })
      return authorize('lesser')
    },
    async send(method, path, body, authorization = bearer) {
      const response = await management.fetch(
        new Request(`${origin}/api/v2${path}`, {
          method,
          headers: { authorization, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      )
      const text = await response.text()
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
    },
  }
}
