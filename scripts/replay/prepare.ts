import { isObject } from '#domain/wire/json.ts'
import type { Ids } from './ids.ts'
import { knownConnection, seedConnection, seedKeys, seedScim } from './prepare-connection.ts'
import {
  seedClient,
  seedClients,
  seedDomains,
  seedLogs,
  seedPrompts,
  seedSettings,
  seedUser,
} from './prepare-things.ts'
import { partsOf, target, type Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

export interface Stage {
  readonly sandbox: Sandbox
  readonly recording: readonly Interaction[]
  readonly ids: Ids
}

/** What the answer alone tells about who asked, and when. */
interface Circumstances {
  /** In place of a token that works. */
  readonly authorization?: string
}

const codeOf = ({ response: { body } }: Interaction) =>
  isObject(body) ? body['errorCode'] : undefined

/** No request of the recording says so: the answer shows what its tenant was like. */
function circumstances({ sandbox: { management } }: Stage, one: Interaction): Circumstances {
  const { panel } = management
  panel.reset()
  const { body } = one.response
  const [first = body] =
    isObject(body) && Array.isArray(body['connections'])
      ? body['connections']
      : Array.isArray(body)
        ? body
        : []
  const names = isObject(first) && first['enabled_clients'] !== undefined
  if (names && one.request.method !== 'POST') panel.arm('names-enabled-clients')
  if (codeOf(one) === 'too_many_requests') panel.arm('next-429')
  return codeOf(one) === 'Bearer' ? { authorization: 'Bearer none' } : {}
}

/** The connection of a path is there, unless the answer says it was not. */
function prepareConnection(stage: Stage, one: Interaction, id: string, rest: string): void {
  const { sandbox, recording, ids } = stage
  const { state } = sandbox.management
  const gone = codeOf(one) === 'inexistent_connection'
  const deletesNothing =
    one.request.method === 'DELETE' && rest === '' && one.response.status === 204
  if (deletesNothing) state.connections.delete(ids.of(id))
  if (gone || deletesNothing) return
  // A strategy that has no SCIM, where the answer says so and nothing says which.
  const fallback =
    rest === ''
      ? {}
      : {
          strategy:
            one.response.status === 404 ? 'auth0' : rest.startsWith('scim') ? 'okta' : 'oidc',
        }
  const stored =
    state.connections.get(ids.of(id)) ??
    seedConnection(state, id, knownConnection(recording, id, one), fallback)
  if (rest.startsWith('scim')) seedScim(stored, one)
  if (rest === 'keys' && stored.connection.options === undefined) seedKeys(stored, one)
}

/** Brings the sandbox to where the recorded tenant must have been. */
export function prepare(stage: Stage, one: Interaction): Circumstances {
  const { state } = stage.sandbox.management
  const { path, query } = target(one)
  stage.sandbox.publish(one)
  const [kind, id, ...rest] = partsOf(path)
  const ok = one.response.status < 400
  if (kind === 'connections' && id !== undefined) {
    prepareConnection(stage, one, id, rest.join('/'))
    const { body } = one.request
    if (rest[0] === 'clients' && ok)
      for (const change of [...(Array.isArray(body) ? body : []), ...listed(one, 'clients')])
        if (isObject(change) && typeof change['client_id'] === 'string')
          seedClient(state, stage.ids.of(change['client_id']))
  }
  if (kind === 'connections' && id === undefined && one.request.method === 'GET')
    for (const item of listed(one, 'connections')) {
      const known = isObject(item) ? item['id'] : undefined
      if (typeof known === 'string' && !state.connections.has(stage.ids.of(known)))
        seedConnection(state, known, knownConnection(stage.recording, known, one))
    }
  if (kind === 'clients' && id !== undefined && ok)
    seedClient(state, stage.ids.of(id), one.response.body)
  const reads = one.request.method === 'GET' && ok
  if (kind === 'clients' && id === undefined && reads) seedClients(state, one)
  if (kind === 'custom-domains' && reads) seedDomains(state, one, query.has('from'))
  if (kind === 'logs' && reads) seedLogs(state, one, query)
  if (kind === 'users' && reads && rest.length === 0) seedUser(state, one)
  if (kind === 'tenants' && ok) seedSettings(state, one)
  if (kind === 'prompts' && ok) seedPrompts(state, one)
  return circumstances(stage, one)
}

const listed = ({ response: { body } }: Interaction, member: string): readonly unknown[] => {
  if (Array.isArray(body)) return body
  const items = isObject(body) ? body[member] : undefined
  return Array.isArray(items) ? items : []
}
