import type { ResponseOf } from '#domain/wire/endpoint.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import { readIdpTokensScope } from '#domain/destinations/auth0/contract/management.ts'
import { readPasted } from '#domain/oidc/tokens/decode.ts'
import { readPart } from '#domain/oidc/tokens/part.ts'
import { Failure, ownFailure } from '../failure.ts'
import type { Machine } from '../machine.ts'
import { createScrub } from '../scrub.ts'
import type { Tenant } from '../tenant.ts'
import { redactMembers } from './redact.ts'
import { type OwnConnection, userOfConnection } from './tested-user.ts'

export interface ChildUses {
  readonly tenant: Tenant
  readonly machine: Machine
}
export interface ChildUser {
  /** The connection's. */
  readonly id: string
  readonly user: string
}
interface Child {
  readonly connection: OwnConnection
  /** Whoever has it acts for the user at the child tenant: it never leaves the gateway but to there. */
  readonly token: string
}

/**
 * The access token that the child tenant gave for this user at his last login (auth0.com/docs,
 * `auth0-oidc`). 404 `not_found` where the tenant keeps none; a missing scope of the gateway's
 * own client is told apart, for the tenant then leaves tokens out without a word.
 */
export async function childOf(
  { tenant, machine }: ChildUses,
  user: ChildUser,
  signal: AbortSignal,
): Promise<Child> {
  const { connection, own } = await userOfConnection(tenant, user, signal)
  if (connection.strategy !== 'auth0-oidc')
    throw ownFailure(400, 'invalid_request', 'Only auth0-oidc connections have a child tenant.')
  const token = own.access_token
  if (token !== undefined && token !== '') return { connection, token }
  const access = await machine.get()
  if (access.scopes.includes(readIdpTokensScope))
    throw ownFailure(404, 'not_found', 'The tenant keeps no access token of this user.')
  machine.dropIfOld(access)
  throw new Failure(
    {
      source: 'tenant',
      status: 403,
      code: 'machine_scope_missing',
      message: 'The tenant shows Greencheck no tokens of identity providers.',
      missing: readIdpTokensScope,
    },
    { http: 502 },
  )
}

/** Header and claims, nothing verified; neither where the token is no signed JWT. */
export async function readChildToken(
  uses: ChildUses,
  user: ChildUser,
  signal: AbortSignal,
): Promise<ResponseOf<GatewayContract['readChildToken']>> {
  const { token } = await childOf(uses, user, signal)
  const jwt = readPasted(token)
  if (jwt.kind !== 'jwt') return {}
  return withoutToken(token)({
    header: redactMembers(jwt.header),
    claims: redactMembers(jwt.claims),
  })
}

/** Takes the token and each of its parts out of a value; nothing in it may say how it ends. */
export const withoutToken = (token: string) =>
  createScrub([token, ...token.split('.').filter((part) => part.length > minPart)])
const minPart = 16

/**
 * The issuer that a token names: in its claims, or in the header of an encrypted one, where
 * Auth0's tokens for `/userinfo` have it. Undefined: it does not say.
 */
export function issuerOf(token: string): string | undefined {
  const jwt = readPasted(token)
  const header = readPart(token.split('.')[0] ?? '', 'header')
  const members = jwt.kind === 'jwt' ? jwt.claims : 'members' in header ? header.members : {}
  const { iss } = members
  return typeof iss === 'string' ? iss : undefined
}
