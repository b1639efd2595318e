import { z } from 'zod/mini'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { Failure, ownFailure } from './failure.ts'
import { projectConnection } from './projection.ts'
import { differingMembers } from './same-connection.ts'
import { read, type Tenant } from './tenant.ts'

type Found =
  | { outcome: 'created'; connection: ConnectionView }
  | { outcome: 'absent' }
  | { outcome: 'differs'; members: string[] }

/** What the browser is shown of the tenant's answer. */
type View = (answer: unknown) => ConnectionView

const found = z.union([z.array(z.unknown()), z.object({ connections: z.array(z.unknown()) })])

/** Creates, and when the answer is lost finds out what became of it. Never sends a create twice. */
export async function createConnection(
  tenant: Tenant,
  body: CreateConnectionBody,
  signal: AbortSignal,
  view: View,
): Promise<ConnectionView> {
  try {
    return view(await tenant.raw('createConnection', { body }, signal))
  } catch (error) {
    if (!(error instanceof Failure) || !error.lost) throw error
    // The browser may have gone; what became of the write is still asked, for the audit line.
    const result = await lookUp(tenant, body, new AbortController().signal, view).catch(() => {
      throw untold()
    })
    return afterLoss(error, result, body.name)
  }
}

function afterLoss(error: Failure, result: Found, name: string): ConnectionView {
  if (result.outcome === 'created') return result.connection
  const { details, http } = error
  if (result.outcome === 'absent')
    throw new Failure(
      { ...details, message: `${details.message} The connection was not created. Try again.` },
      { http },
    )
  const message = `There is already a connection named ${name}. It differs from this one.`
  throw new Failure({
    source: 'tenant',
    status: 409,
    code: 'connection_conflict',
    message,
    property: 'name',
  })
}

/** Asks the tenant by name; writes nothing. `answer_lost` when what is there cannot be compared. */
export async function lookUp(
  tenant: Tenant,
  body: CreateConnectionBody,
  signal: AbortSignal,
  view: View,
): Promise<Found> {
  const query = { name: body.name, take: 1 }
  const answer = read(found, await tenant.raw('listConnections', { query }, signal))
  const list = Array.isArray(answer) ? answer : answer.connections
  const match = list.filter(isObject).find((item) => item['name'] === body.name)
  if (match === undefined) return { outcome: 'absent' }
  // Of another kind of connection nothing is told but that it is one.
  if (match['strategy'] !== body.strategy) return { outcome: 'differs', members: ['strategy'] }
  // Without the options nobody can say whether they are equal.
  if (!isObject(match['options']) && body.options !== undefined) throw untold()
  const members = differingMembers(body, match, await enabledOf(tenant, body, match, signal))
  if (members.length > 0) return { outcome: 'differs', members }
  return { outcome: 'created', connection: view(match) }
}

/** One page is enough: 1000 applications is the most this endpoint gives at once. */
async function enabledOf(
  tenant: Tenant,
  sent: CreateConnectionBody,
  match: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<string[]> {
  if ((sent.enabled_clients ?? []).length === 0) return []
  const params = { id: String(match['id']) }
  const call = { params, query: { take: 1000 } }
  const { clients } = await tenant.call('listConnectionClients', call, signal)
  return clients.map((client) => client.client_id)
}

const untold = () =>
  ownFailure(
    502,
    'answer_lost',
    'The request was sent and no answer came. Whether the connection exists could not be told.',
  )

/** The projection of a connection the tenant has just answered with. */
export function viewed(answer: unknown): ConnectionView {
  const view = projectConnection(answer)
  if (view !== undefined) return view
  const message = 'The tenant answered with something that is no connection.'
  throw new Failure(
    { source: 'tenant', status: 502, code: 'unexpected_answer', message },
    { lost: true },
  )
}
