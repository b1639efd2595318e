import { type ClientCall, enableAll, toClientCalls } from '../connection/client-calls.ts'
import { fieldValue, isEditable } from '../connection/edit/editable.ts'
import { equal } from '../connection/edit/equal.ts'
import type { ConnectionView } from '../contract/views.ts'
import { auth0Routes } from '../contract/routes.ts'
import type { ImportedConnection } from '../imports/imported.ts'
import { type Context, planRow } from './plan-row.ts'
import type { PlanRow, Writable } from './row.ts'
import { type Calls, readFound } from './tenant-reads.ts'

export type Applied =
  | { readonly state: 'done'; readonly id: string }
  /** The tenant is no longer as it was planned for: nothing was written. */
  | { readonly state: 'stale'; readonly now: PlanRow }

/** All that was shown of a row. */
const shown = (row: PlanRow) =>
  row.kind === 'cannot'
    ? row
    : [row.kind, row.secret, row.changes, row.enables.map(({ clientId }) => clientId)]

/**
 * Writes one row, after the tenant was read again: what is not as it was planned for is not written.
 * What came to be as it is wanted meanwhile, by whomever, is done. Rejects with the first call that fails.
 *
 * @param secret the one of the text, or that was asked for
 */
export async function applyRow(
  calls: Calls,
  planned: Writable,
  imported: ImportedConnection,
  { secret, ...context }: Context & { readonly secret: string | undefined },
): Promise<Applied> {
  const now = planRow(imported, await readFound(calls, imported, {}), context)
  if (now.kind === 'same') return { state: 'done', id: now.id }
  if (now.kind === 'cannot' || !equal(shown(now), shown(planned))) return { state: 'stale', now }
  const id =
    now.kind === 'create'
      ? await create(calls, now.body, imported, { secret, ...context })
      : await change(calls, now.view, now.operations, secretFor(now.secret, secret))
  for (const call of callsFor(id, now)) await calls.send(auth0Routes.updateConnectionClients, call)
  return { state: 'done', id }
}

type Create = Extract<PlanRow, { kind: 'create' }>
type Change = Extract<PlanRow, { kind: 'change' }>

/** Where the tenant's own is kept, none is sent. */
const secretFor = (plan: Change['secret'], secret: string | undefined) =>
  plan === 'written' || plan === 'needed' ? secret : undefined

const callsFor = (id: string, { enables }: Writable): ClientCall[] =>
  toClientCalls(id, enableAll(enables.map(({ clientId }) => clientId)))

async function create(
  calls: Calls,
  body: Create['body'],
  imported: ImportedConnection,
  { secret, ...context }: Context & { readonly secret: string | undefined },
): Promise<string> {
  const { options, is_domain_connection: _, ...rest } = body
  const connection = {
    ...rest,
    options: { ...options, ...(secret !== undefined && { client_secret: secret }) },
  }
  const created = await calls.send(auth0Routes.createConnection, { body: { connection } })
  // What a create does not take is written before anybody can log in.
  const left = planRow(imported, { view: created, enabled: [] }, context)
  const operations = left.kind === 'change' ? left.operations : []
  const later = operations.filter(
    ({ field }) => isEditable(field) && fieldValue(field, connection) === undefined,
  )
  return change(calls, created, later, undefined)
}

async function change(
  calls: Calls,
  { id, tag = '' }: ConnectionView,
  operations: Change['operations'],
  clientSecret: string | undefined,
): Promise<string> {
  if (operations.length === 0 && clientSecret === undefined) return id
  const body = { tag, operations, ...(clientSecret !== undefined && { clientSecret }) }
  await calls.send(auth0Routes.updateConnection, { params: { id }, body })
  return id
}
