import { z } from 'zod/mini'
import { readOptionsScope } from '#domain/destinations/auth0/contract/options-scopes.ts'
import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { Failure, ownFailure } from '../failure.ts'
import type { Context } from '../routes/route.ts'
import { read, type Tenant } from '../tenant.ts'
import { type Endpoints, issuerFailure } from './endpoints.ts'

export interface Credential {
  readonly secret: string
  readonly endpoint: URL
}

/**
 * The secret to try and the endpoint it may go to; undefined when none is asked for. Throws when
 * the operator confirmed another host, or when the secret is stored for another place or client.
 */
export async function credentialOf(
  tenant: Tenant,
  { credential, channel, client_id }: PreflightRequest,
  endpoints: Endpoints,
  { operator, signal }: Context,
): Promise<Credential | undefined> {
  if (credential === undefined) return undefined
  if (channel === 'front_channel')
    throw refused('Front Channel sends no Client Secret.', 'credential')
  const { token } = endpoints
  if (token === undefined)
    throw issuerFailure('endpoint_missing', 'The document names no token endpoint.')
  if (token.host !== credential.host)
    throw issuerFailure(
      'host_differs',
      `The token endpoint is at ${token.host} now, not at the host that was confirmed.`,
    )
  if (credential.kind === 'given') return { secret: credential.client_secret, endpoint: token }
  const missing = 'read:connections'
  if (!operator.permissions.includes(missing))
    throw ownFailure(403, 'permission_missing', `Your account lacks the permission ${missing}.`, {
      missing,
    })
  const params = { id: credential.connection }
  const answer = read(stored, await tenant.raw('getConnection', { params }, signal))
  return { secret: secretFor(answer, client_id, endpoints), endpoint: token }
}

const place = {
  issuer: z.optional(z.unknown()),
  token_endpoint: z.optional(z.unknown()),
}
const stored = z.looseObject({
  strategy: z.string(),
  options: z.optional(
    z.looseObject({
      ...place,
      client_id: z.optional(z.unknown()),
      client_secret: z.optional(z.unknown()),
      token_endpoint_auth_method: z.optional(z.unknown()),
      oidc_metadata: z.optional(z.nullable(z.looseObject(place))),
    }),
  ),
})

/** A stored secret never goes to another place, or with another client, than it is stored for. */
function secretFor(
  { strategy, options }: z.output<typeof stored>,
  clientId: string,
  { issuer, metadata: published }: Endpoints,
): string {
  if (options === undefined) throw unreadable()
  const { oidc_metadata: metadata, client_secret: secret } = options
  const elsewhere =
    strategy !== 'oidc' ||
    options.client_id !== clientId ||
    !areAll([options.issuer, metadata?.issuer], issuer) ||
    !areAll([options.token_endpoint, metadata?.token_endpoint], text(published, 'token_endpoint'))
  if (elsewhere)
    throw refused(
      'The stored Client Secret belongs to another issuer, token endpoint or client.',
      'credential.connection',
    )
  if (options.token_endpoint_auth_method === 'private_key_jwt')
    throw refused('This connection signs and sends no Client Secret.', 'credential.connection')
  if (typeof secret !== 'string' || secret === '')
    throw refused('No Client Secret is stored.', 'credential.connection')
  return secret
}

/** At least one is there, and none says otherwise. */
function areAll(values: readonly unknown[], expected: string | undefined): boolean {
  const given = values.filter((value) => value !== undefined && value !== null && value !== '')
  return given.length > 0 && given.every((value) => value === expected)
}

const refused = (message: string, property: string) =>
  ownFailure(400, 'invalid_request', message, { property })

const unreadable = () =>
  new Failure(
    {
      source: 'tenant',
      status: 403,
      code: 'options_unreadable',
      message: 'The tenant does not show Greencheck this connection’s options.',
      missing: readOptionsScope,
    },
    { http: 502 },
  )
