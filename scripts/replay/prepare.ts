import { isObject } from '#domain/wire/json.ts'
import { listed } from './lists.ts'
import { since } from './moment.ts'
import { catchUp, knownConnection, seedConnection, tellsOf } from './prepare-connection.ts'
import { seedConnections } from './prepare-connections.ts'
import { learnCursor, seedEnabled, seedList, seedOne } from './prepare-lists.ts'
import { seedKeys, seedScim } from './prepare-scim.ts'
import { seedClient, seedNamesake, seedPrompts, seedSettings, seedUser } from './prepare-things.ts'
import { partsOf, target, type Interaction } from './recording.ts'
import type { Stage } from './stage.ts'

const memberOf = ({ response: { body } }: Interaction, name: string) =>
  isObject(body) ? body[name] : undefined

/** Of a connection that no answer describes: one for which the request is answered so. */
function likely(one: Interaction, rest: string): Readonly<Record<string, unknown>> {
  if (rest.startsWith('scim'))
    return {
      strategy: /not support SCIM/.test(String(memberOf(one, 'message'))) ? 'auth0' : 'okta',
    }
  const named = /^\/CN=(.+)$/.exec(String(memberOf(one, 'subject_dn')))
  return { ...(named && { name: named[1] }), ...(rest !== '' && { strategy: 'oidc' }) }
}

/** The connection of a path is there, unless the answer says it was not. */
async function prepareConnection(stage: Stage, one: Interaction, id: string, rest: string) {
  const { sandbox, recording, ids } = stage
  const { connections } = sandbox.management.state
  const { method } = one.request
  const { status } = one.response
  const told = since(recording, one, (earlier) => tellsOf(earlier, id))
  const isGone = memberOf(one, 'errorCode') === 'inexistent_connection'
  const deletesNothing = method === 'DELETE' && rest === '' && status === 204
  if (deletesNothing || (isGone && told === 'part')) connections.delete(ids.of(id))
  if (isGone || deletesNothing) return
  const found = connections.get(ids.of(id))
  const { state } = sandbox.management
  const stored =
    found ?? seedConnection(state, id, knownConnection(recording, id, one), likely(one, rest))
  if (found && rest === '' && status === 200 && told === 'part') catchUp(stage, found, one, id)
  if (rest.startsWith('scim')) seedScim(stored, recording, one)
  if (rest === 'keys') seedKeys(stored, recording, one)
  if (rest !== 'clients' || status >= 400) return
  const { body } = one.request
  for (const change of [...(Array.isArray(body) ? body : []), ...listed(one, 'clients')])
    if (isObject(change) && typeof change['client_id'] === 'string')
      seedClient(ids, state, change['client_id'])
  if (method !== 'GET') return
  seedEnabled(stage, one, id)
  await learnCursor(stage, one, 1)
}

/** An application as the answer shows it, where nothing told of it, or a change is not in the file. */
function prepareClient({ sandbox, recording, ids }: Stage, one: Interaction, id: string): void {
  const { state } = sandbox.management
  const told = since(
    recording,
    one,
    (earlier) => partsOf(target(earlier).path)[1] === id || memberOf(earlier, 'client_id') === id,
  )
  if (told === 'part') state.clients.delete(ids.of(id))
  seedClient(ids, state, id, one.response.body)
}

/** Brings the sandbox to where the recorded tenant must have been. */
export async function prepare(stage: Stage, one: Interaction): Promise<void> {
  const { state } = stage.sandbox.management
  const [kind = '', id, ...rest] = partsOf(target(one).path)
  const { method } = one.request
  const ok = one.response.status < 400
  const reads = method === 'GET' && ok
  stage.sandbox.publish(one)
  if (kind === 'connections' && id !== undefined)
    await prepareConnection(stage, one, id, rest.join('/'))
  else if (kind === 'connections' && reads) await seedConnections(stage, one)
  else if (memberOf(one, 'errorCode') === 'connection_conflict') seedNamesake(state, one)
  else if (kind === 'clients' && id !== undefined && ok) prepareClient(stage, one, id)
  else if (['logs', 'custom-domains'].includes(kind) && id !== undefined && reads)
    seedOne(state, one)
  else if (id === undefined && reads) await seedList(stage, one, kind)
  else if (kind === 'users' && id !== undefined && method === 'GET' && rest.length === 0)
    seedUser(state, id, one)
  if (kind === 'tenants' && ok) seedSettings(state, one)
  if (kind === 'prompts' && ok) seedPrompts(state, one)
}
