import type { BodyOf } from '#domain/wire/endpoint.ts'
import type { GatewayContract } from '#domain/gateway-api/gateway.ts'
import { management } from '#domain/destinations/auth0/contract/management.ts'
import type { ScimSettings, ScimView } from '#domain/destinations/auth0/contract/routes-of-scim.ts'
import type { ScimMapping } from '#domain/destinations/auth0/contract/scim.ts'
import { Failure, ownFailure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import type { Reads } from '../reads.ts'
import type { Tenant } from '../tenant.ts'

type Change = BodyOf<GatewayContract['changeScim']>

/** The tenant's 404 without a code of its own: of what is not there, not of the connection. */
const isAbsent = (error: unknown) =>
  error instanceof Failure && error.details.status === 404 && error.details.code === 'tenant_404'

const orAbsent = <T>(answer: Promise<T>): Promise<T | undefined> =>
  answer.catch((error: unknown) => {
    if (isAbsent(error)) return undefined
    throw error
  })

/** Undefined while it is off. */
export async function scimSettings(
  tenant: Reads,
  id: string,
  signal: AbortSignal,
): Promise<ScimSettings | undefined> {
  const read = tenant.call('getScimConfiguration', { params: { id } }, signal)
  const answer = await orAbsent(read)
  return answer && shown(answer)
}

export async function demandSettings(
  tenant: Reads,
  id: string,
  signal: AbortSignal,
): Promise<ScimSettings> {
  const settings = await scimSettings(tenant, id, signal)
  if (settings !== undefined) return settings
  throw ownFailure(404, 'not_found', 'SCIM of this connection is switched off.')
}

/** Of a strategy without SCIM the tenant has no default mapping either: both answer 404 alike. */
export async function scimView(tenant: Reads, id: string, signal: AbortSignal): Promise<ScimView> {
  const read = tenant.call('getScimDefaultMapping', { params: { id } }, signal)
  const answer = await orAbsent(read)
  if (answer === undefined) return { state: 'unsupported' }
  const { mapping: defaults } = answer
  const settings = await scimSettings(tenant, id, signal)
  return settings === undefined
    ? { state: 'off', defaults }
    : { state: 'on', defaults, ...settings }
}

/** Throws 412 `stale` where it is not as it was seen: the API replaces it whole. */
export async function changeScim(
  tenant: Tenant,
  id: string,
  { seen, ...body }: Change,
  signal: AbortSignal,
): Promise<ScimSettings> {
  const before = await scimSettings(tenant, id, signal)
  if (before === undefined)
    throw ownFailure(412, 'stale', 'SCIM was switched off since this was read.')
  if (before.updated_on !== seen)
    throw ownFailure(412, 'stale', 'The mapping changed since it was read. Nothing was written.')
  const expected: Expected<ScimSettings> = {
    what: 'the mapping was changed',
    read: (answer) => asSettings('updateScimConfiguration', answer, id),
    look: async (late) => {
      const now = await scimSettings(tenant, id, late)
      if (now !== undefined && sameSettings(now, body)) return { done: now }
      const words = 'So far the tenant does not show it.'
      return now?.updated_on === seen ? { undone: words } : { found: words }
    },
  }
  const call = { params: { id }, body }
  return tenant.write('updateScimConfiguration', call, expected, signal)
}

export const scimEnabled = (tenant: Reads, id: string): Expected<ScimSettings> => ({
  what: 'SCIM was switched on',
  read: (answer) => asSettings('createScimConfiguration', answer, id),
  look: async (signal) => {
    const now = await scimSettings(tenant, id, signal)
    return now ? { done: now } : { undone: 'So far the tenant shows it switched off.' }
  },
})

export const scimDisabled = (tenant: Reads, id: string): Expected<true> => ({
  what: 'SCIM was switched off',
  read: () => true,
  look: async (signal) =>
    (await scimSettings(tenant, id, signal)) === undefined
      ? { done: true }
      : { undone: 'So far the tenant shows it switched on.' },
})

function asSettings(
  name: 'createScimConfiguration' | 'updateScimConfiguration',
  answer: unknown,
  id: string,
): ScimSettings | undefined {
  const { success, data } = management[name].response.safeParse(answer)
  return success && data.connection_id === id ? shown(data) : undefined
}

const shown = ({ user_id_attribute, mapping, created_at, updated_on }: ScimSettings) => ({
  user_id_attribute,
  mapping,
  created_at,
  updated_on,
})

const rowsOf = (mapping: ScimMapping) =>
  mapping
    .map(({ auth0, scim }) => JSON.stringify([auth0, scim]))
    .toSorted()
    .join()

const sameSettings = (
  now: Pick<ScimSettings, 'user_id_attribute' | 'mapping'>,
  wanted: Pick<ScimSettings, 'user_id_attribute' | 'mapping'>,
) =>
  now.user_id_attribute === wanted.user_id_attribute &&
  rowsOf(now.mapping) === rowsOf(wanted.mapping)
