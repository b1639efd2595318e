import type { BodyOf, ResponseOf } from '#domain/wire/endpoint.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import { management } from '#domain/destinations/auth0/contract/management.ts'
import type { ScimToken } from '#domain/destinations/auth0/contract/scim.ts'
import type { Expected } from '../outcome.ts'
import type { Reads } from '../reads.ts'
import type { Tenant } from '../tenant.ts'

type Body = BodyOf<GatewayContract['createScimToken']>
type Created = ResponseOf<GatewayContract['createScimToken']>

export const scimTokens = (
  tenant: Reads,
  id: string,
  signal: AbortSignal,
): Promise<readonly ScimToken[]> => tenant.call('listScimTokens', { params: { id } }, signal)

/**
 * The text of a token is in the answer to its creation alone. Where that is lost, a new one in the
 * list is of no use to anybody, and is said to be there: it counts towards the limit.
 */
export async function createScimToken(
  tenant: Tenant,
  id: string,
  body: Body,
  signal: AbortSignal,
): Promise<Created> {
  const before = new Set((await scimTokens(tenant, id, signal)).map((one) => one.token_id))
  const expected: Expected<Created> = {
    what: 'the token was created',
    read: (answer) => {
      const { success, data } = management.createScimToken.response.safeParse(answer)
      return success ? data : undefined
    },
    look: async (late) => {
      const now = await scimTokens(tenant, id, late)
      const made = now.find((one) => !before.has(one.token_id))
      return made === undefined
        ? { undone: 'So far the tenant shows no new token.' }
        : { found: `The tenant shows ${made.token_id}, whose text did not arrive: delete it.` }
    },
  }
  return tenant.write('createScimToken', { params: { id }, body }, expected, signal)
}

export const scimTokenDeleted = (tenant: Reads, id: string, token: string): Expected<true> => ({
  what: 'the token was deleted',
  read: () => true,
  look: async (signal) => {
    const now = await scimTokens(tenant, id, signal)
    return now.some((one) => one.token_id === token)
      ? { undone: 'So far the tenant shows the token.' }
      : { done: true }
  },
})
