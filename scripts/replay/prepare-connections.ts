import { isObject } from '#domain/wire/json.ts'
import type { StoredConnection } from '#mocks/tenant/state.ts'
import { around, listed, numbered } from './lists.ts'
import { since } from './moment.ts'
import { catchUp, knownConnection, seedConnection, tellsOf } from './prepare-connection.ts'
import { learnCursor } from './prepare-lists.ts'
import type { Stage } from './stage.ts'
import { partsOf, target, type Interaction } from './recording.ts'

const padding = 'con_padding'

/** As the answer lists it, where it was not there, or may have been changed unseen. */
function seedListed(stage: Stage, one: Interaction, id: string): string {
  const { sandbox, recording, ids } = stage
  const { state } = sandbox.management
  const stored = state.connections.get(ids.of(id))
  if (stored === undefined)
    return seedConnection(state, id, knownConnection(recording, id, one)).connection.id
  if (since(recording, one, (earlier) => tellsOf(earlier, id)) === 'part')
    catchUp(stage, stored, one, id)
  return ids.of(id)
}

/** Connections of the recording that a whole list lacks were deleted where numbers are missing. */
function forgetUnlisted(
  { sandbox, recording, ids }: Stage,
  one: Interaction,
  page: readonly string[],
) {
  if (target(one).query.has('name') || target(one).query.has('strategy')) return
  const { connections } = sandbox.management.state
  const names = ({ request, response: { body } }: Interaction, id: string) =>
    request.path.includes(id) || (isObject(body) && body['id'] === id)
  const told = recording
    .slice(0, recording.indexOf(one))
    .flatMap(({ request, response: { body } }) => {
      const [kind, id = isObject(body) ? body['id'] : undefined] = partsOf(
        target({ ...one, request }).path,
      )
      return kind === 'connections' && typeof id === 'string' ? [id] : []
    })
  for (const id of told)
    if (
      !page.includes(ids.of(id)) &&
      since(recording, one, (earlier) => names(earlier, id)) === 'part'
    )
      connections.delete(ids.of(id))
}

/** The connections an answer lists, and as many more around them as it says there are. */
export async function seedConnections(stage: Stage, one: Interaction): Promise<void> {
  const { state } = stage.sandbox.management
  const { query } = target(one)
  for (const id of state.connections.keys())
    if (id.startsWith(padding)) state.connections.delete(id)
  const items = listed(one, 'connections').filter(isObject)
  const page = items.flatMap(({ id }) =>
    typeof id === 'string' ? [seedListed(stage, one, id)] : [],
  )
  const { before, behind } = around(one, page.length)
  if (before + behind === 0) return forgetUnlisted(stage, one, page)

  const strategy = query.get('strategy') ?? items[0]?.['strategy']
  const isAsked = ({ connection }: StoredConnection) =>
    query.get('strategy') === null || connection.strategy === strategy
  const others = [...state.connections.values()].filter(
    (stored) => isAsked(stored) && !page.includes(stored.connection.id),
  )
  // Of what is there besides, all were before a cursor; by number, as many as there were.
  const earlier = query.has('from') ? others : others.slice(0, before)
  const later = others.slice(earlier.length)
  const more = (place: string, count: number) =>
    numbered(Math.max(0, count)).map(
      (number) => seedConnection(state, `${padding}_${place}${number}`, { strategy }).connection.id,
    )
  const idsOf = (list: readonly StoredConnection[]) => list.map(({ connection }) => connection.id)
  const order = [
    ...more('before', query.has('from') ? before : before - earlier.length),
    ...idsOf(earlier),
    ...page,
    ...idsOf(later),
    ...more('behind', behind - later.length),
  ]
  for (const id of order) {
    const stored = state.connections.get(id)
    state.connections.delete(id)
    if (stored) state.connections.set(id, { ...stored, seq: state.nextSeq++ })
  }
  await learnCursor(stage, one, order.indexOf(page[0] ?? ''))
}
