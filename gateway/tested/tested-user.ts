import { z } from 'zod/mini'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import { isObject } from '#domain/wire/json.ts'
import {
  userIdentity,
  type UserIdentity,
} from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import type { TestedUser } from '#domain/destinations/auth0/contract/routes-of-tests.ts'
import { Failure, ownFailure } from '../failure.ts'
import { createScrub } from '../scrub.ts'
import { read, type Tenant } from '../tenant.ts'
import { isUserId } from '../parts-of.ts'
import { withoutMappedTokens } from './mapped-tokens.ts'
import { redactMembers } from './redact.ts'

/** Of a connection, what tells whose users are its own. */
export const ownConnection = z.object({
  name: z.string(),
  strategy: z.string(),
  options: z.optional(z.looseObject({})),
})
export type OwnConnection = z.output<typeof ownConnection>

const storedUser = z.looseObject({ user_id: z.string(), identities: z.array(z.unknown()) })

export interface UserOfConnection {
  readonly connection: OwnConnection
  readonly user: z.output<typeof storedUser>
  readonly identities: readonly UserIdentity[]
  /** The account at this connection. */
  readonly own: UserIdentity
}

/**
 * In Auth0's own example of an `auth0-oidc` profile the identity names another connection than
 * the user_id, and its `user_id` begins with the connection's name.
 */
const belongs = ({ name, strategy }: OwnConnection, identity: UserIdentity) =>
  identity.connection === name ||
  (strategy === 'auth0-oidc' &&
    identity.provider === strategy &&
    String(identity.user_id).startsWith(`${name}|`))

/**
 * Somebody of this connection; 404 for everybody else, whether or not the tenant knows him. 400
 * for connections that are not tested here: their users are nobody's business.
 */
export async function userOfConnection(
  tenant: Tenant,
  { id, user: userId }: { readonly id: string; readonly user: string },
  signal: AbortSignal,
): Promise<UserOfConnection> {
  if (!isUserId(userId)) throw nobody()
  const answer = await tenant.raw('getConnection', { params: { id } }, signal)
  const connection = read(ownConnection, answer)
  if (!isStrategy(connection.strategy))
    throw ownFailure(400, 'invalid_request', 'Users of such connections are not shown here.')
  const found = await tenant
    .raw('getUser', { params: { id: userId } }, signal)
    .catch((error: unknown) => {
      throw error instanceof Failure && error.details.status === 404 ? nobody() : error
    })
  const user = read(storedUser, found)
  const identities = user.identities.flatMap((identity) => {
    const known = userIdentity.safeParse(identity)
    return known.success ? [known.data] : []
  })
  const own = identities.find((identity) => belongs(connection, identity))
  if (own === undefined) throw nobody()
  return { connection, user, identities, own }
}

const nobody = () => ownFailure(404, 'not_found', 'This connection has no such user.')

/** Root attributes that are not shown. All others are: a mapping may give an attribute any name. */
const hidden = new Set([
  // Said apart.
  'user_id',
  'identities',
  // What applications keep of the user, and decide by: no login brings it.
  'app_metadata',
  'user_metadata',
  // How and whether he may log in to the tenant's applications: security settings of a person.
  'multifactor',
  'multifactor_last_modified',
  'guardian_authenticators',
  'guardian_enrollments',
  'authentication_methods',
  'blocked',
  'blocked_for',
  'last_password_reset',
  // Traces of the person, of earlier logins too.
  'last_ip',
  'last_login',
  'logins_count',
])

/** The user as a browser may see him: no token of any account, wherever it stands. */
export function projectUser({ connection, user, identities, own }: UserOfConnection): TestedUser {
  const shown = Object.entries(user).filter(([name]) => !hidden.has(name))
  // The first account's attributes are the user's: of a linked one the mapping is another's.
  const mapped = identities[0] === own ? connection.options : undefined
  const attributes = withoutMappedTokens(mapped, Object.fromEntries(shown))
  const scrub = createScrub(tokensIn(user.identities))
  return {
    user_id: user.user_id,
    identities: identities.map(({ user_id, provider, connection, isSocial }) => ({
      user_id: String(user_id),
      provider,
      connection,
      ...(isSocial === undefined ? {} : { isSocial }),
    })),
    profile: scrub(redactMembers(attributes)),
  }
}

/** A mapping can copy the provider's token into an attribute of any name. */
const tokensIn = (identities: readonly unknown[]): string[] =>
  identities
    .filter(isObject)
    .flatMap((identity) => Object.entries(identity))
    .flatMap(([name, value]) => (/token/.test(name) && typeof value === 'string' ? [value] : []))
