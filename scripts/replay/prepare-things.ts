import { z } from 'zod'
import { tenantClient, user } from '#domain/destinations/auth0/contract/tenant-shapes.ts'
import { isObject } from '#domain/wire/json.ts'
import { addConnection, findByName, readsWhileDeleting } from '#mocks/tenant/state.ts'
import type { Ids } from './ids.ts'
import type { Interaction } from './recording.ts'
import type { Sandbox } from './sandbox.ts'

type State = Sandbox['management']['state']

/** An application a request names, as far as the answer tells of it. */
export function seedClient({ of }: Ids, state: State, recorded: string, body?: unknown): void {
  const id = of(recorded)
  const known = state.clients.get(id)
  if (known !== undefined && known.name !== id) return
  const told = z.safeParse(tenantClient, body).data
  state.clients.set(id, {
    name: id,
    ...(told?.client_id === recorded ? told : {}),
    client_id: id,
  })
}

/** A user as the answer shows it, or none: no request of the sandbox makes or takes one. */
export function seedUser(state: State, id: string, { response }: Interaction): void {
  if (response.status === 404) state.users.delete(id)
  const found = z.safeParse(user, response.body)
  if (!found.success) return
  const { user_id, identities, ...profile } = found.data
  state.users.set(user_id, {
    user_id,
    connection: identities?.[0]?.connection ?? '',
    ...(identities && { identities }),
    profile,
  })
}

/** Who has the name of a create already, where the answer says that somebody does. */
export function seedNamesake(state: State, { request, response }: Interaction): void {
  const name = isObject(request.body) ? request.body['name'] : undefined
  if (typeof name !== 'string') return
  const stored =
    findByName(state, name) ??
    addConnection(state, { id: `con_namesake${state.nextSeq}`, name, strategy: 'oidc' })
  if (JSON.stringify(response.body).includes('being deleted'))
    stored.deleting ??= { deletedAt: new Date().toISOString(), readsLeft: readsWhileDeleting }
}

/** Every tenant carries settings of its own. */
export function seedSettings(state: State, { response: { body } }: Interaction): void {
  if (!isObject(body)) return
  const { flags, ...rest } = body
  for (const name of Object.keys(state.settings)) delete state.settings[name]
  Object.assign(state.settings, structuredClone({ ...rest, flags: isObject(flags) ? flags : {} }))
}

export function seedPrompts(state: State, { response: { body } }: Interaction): void {
  if (isObject(body)) Object.assign(state.prompts, body)
}
