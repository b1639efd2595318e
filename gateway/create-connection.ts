import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { Members } from './edit/intended-write.ts'
import { enabledClients } from './enabled-clients.ts'
import { answerLost } from './failure.ts'
import { findByName } from './find-by-name.ts'
import type { Expected } from './outcome.ts'
import { asConnection } from './read-connection.ts'
import type { Reads } from './reads.ts'
import { differingMembers } from './same-connection.ts'
import type { Tenant } from './tenant.ts'

type Found =
  | { outcome: 'created'; connection: ConnectionView }
  | { outcome: 'absent' }
  | { outcome: 'differs'; members: string[] }

/** What the browser is shown of the tenant's answer. */
type View = (answer: unknown) => ConnectionView

/** Creates, and when the answer is lost looks what became of it. Never sends a create twice. */
export async function createConnection(
  tenant: Tenant,
  body: CreateConnectionBody,
  signal: AbortSignal,
  view: View,
): Promise<ConnectionView> {
  const expected: Expected<ConnectionView> = {
    what: 'the connection was created',
    read: (answer) => {
      const created = asConnection(answer, 'name', body.name)
      return created && view(created)
    },
    look: async (late) => {
      const found = await lookUp(tenant, body, late, view)
      if (found.outcome === 'created') return { done: found.connection }
      if (found.outcome === 'absent')
        return { undone: 'So far the tenant has no connection of that name.' }
      const members = found.members.join(', ')
      return { found: `The tenant has a connection of that name, which differs in ${members}.` }
    },
  }
  return tenant.write('createConnection', { body }, expected, signal)
}

/** Asks the tenant by name; writes nothing. `answer_lost` when what is there cannot be compared. */
export async function lookUp(
  tenant: Reads,
  body: CreateConnectionBody,
  signal: AbortSignal,
  view: View,
): Promise<Found> {
  const match = await findByName(tenant, body.name, signal)
  if (match === undefined) return { outcome: 'absent' }
  // Of another kind of connection nothing is told but that it is one.
  if (match['strategy'] !== body.strategy) return { outcome: 'differs', members: ['strategy'] }
  // Without the options nobody can say whether they are equal.
  if (!isObject(match['options']) && body.options !== undefined) throw untold()
  const members = differingMembers(body, match, await enabledOf(tenant, body, match, signal))
  if (members.length > 0) return { outcome: 'differs', members }
  return { outcome: 'created', connection: view(match) }
}

const enabledOf = async (
  tenant: Reads,
  sent: CreateConnectionBody,
  match: Members,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> =>
  (sent.enabled_clients ?? []).length === 0
    ? new Set()
    : enabledClients(tenant, String(match['id']), signal)

const untold = () =>
  answerLost(
    'The tenant does not show the options of that connection. Whether it is this one could not be told.',
  )
