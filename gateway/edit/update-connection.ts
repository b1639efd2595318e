import { specOf, isEditable } from '#domain/destinations/auth0/connection/edit/editable.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import { movedFields } from '#domain/destinations/auth0/connection/edit/moved-fields.ts'
import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import { applyOperations } from '#domain/destinations/auth0/connection/edit/operations.ts'
import { isStrategy } from '#domain/destinations/auth0/connection/strategy.ts'
import type { Edit } from '#domain/destinations/auth0/contract/edit.ts'
import { isObject } from '#domain/wire/json.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { GatewayConfig } from '../config.ts'
import { ownFailure } from '../failure.ts'
import type { Expected } from '../outcome.ts'
import { asConnection, readConnection } from '../read-connection.ts'
import type { Reads } from '../reads.ts'
import { refuseTrial } from '../rotation/trial.ts'
import type { Context } from '../routes/route.ts'
import type { Tenant } from '../tenant.ts'
import { type Members, writeOf, type Write } from './intended-write.ts'
import { lookAgain } from './look-again.ts'
import { isIndependent } from './merge.ts'
import { refuseEditOfLogin, signsOperatorsIn } from './own-login.ts'
import { demandSecret, notValid, stale, unreadable } from './refusals.ts'
import { keepOwnNotes } from '#domain/destinations/auth0/test-run/record-of-test.ts'
import { refuseSecretInNotes } from './secret-in-notes.ts'
import { unexpectedFields } from './unexpected.ts'
import type { Views } from './views.ts'

interface Uses {
  readonly tenant: Tenant
  readonly views: Views
  readonly config: GatewayConfig
}
type Answer = ConnectionView & { readonly merged?: string[]; readonly unexpected?: string[] }

const maxNotes = 10

/**
 * Reads the connection, changes the named fields in it, writes it whole and compares the answer.
 * What another tool writes to the options between that reading and writing is overwritten: the
 * Management API has no conditional update. Where it wrote anything else, the answer says so.
 */
export async function updateConnection(
  { tenant, views, config }: Uses,
  id: string,
  edit: Edit,
  { operator, signal }: Context,
): Promise<Answer> {
  const before = await readConnection(tenant, id, signal)
  const ownLogin = await signsOperatorsIn({ tenant, config }, id, operator, signal, before)
  refuseEditOfLogin(ownLogin, edit)
  refuseTrial(before)
  const view = views.tagged(before)
  const { write, merged } = planned(before, view, edit, { views, config })
  const beside = { ownLogin, ...(merged.length > 0 ? { merged } : {}) }
  if (write === undefined) return { ...view, ...beside }
  const { body } = write
  const expected = changed(tenant, id, before, write)
  const answer = await tenant.write('updateConnection', { params: { id }, body }, expected, signal)
  const after = (await lookAgain(tenant, id)) ?? answer
  const unexpected = unexpectedFields(write.intended, after)
  const differs = unexpected.length > 0 ? { unexpected } : {}
  return { ...views.tagged(after), ...beside, ...differs }
}

interface Plan {
  /** The one update that is to be sent; undefined when all is as the edit wants it. */
  readonly write: Write | undefined
  /** What changed since the operator saw the connection, and does not touch the edit. */
  readonly merged: string[]
}

/** What an edit comes to on the connection as it is now. Throws refusals. */
function planned(
  before: Members,
  view: ConnectionView,
  edit: Edit,
  { views, config }: Pick<Uses, 'views' | 'config'>,
): Plan {
  const { tag, operations, clientSecret: secret } = edit
  if (!isStrategy(view.strategy))
    throw ownFailure(400, 'invalid_request', `Connections of ${view.strategy} are not edited here.`)
  const writesOptions = secret !== undefined || operations.some(({ field }) => isOption(field))
  if (writesOptions && !view.optionsReadable) throw unreadable()
  const changedSince = disables(edit) ? undefined : views.changedSince(tag, view)
  if (changedSince && !isIndependent(edit, changedSince)) throw stale(changedSince.fields, view)
  const edited = applyOperations(before, operations, config.originRules)
  if (!edited.ok) throw notValid(edited)
  const after = keepOwnNotes(before, edited.connection)
  refuseManyNotes(before, after)
  if (!equal(before['metadata'], after['metadata']))
    for (const one of [secret, readPath(before, secretPath)])
      refuseSecretInNotes(after['metadata'], one)
  if (secret === undefined && view.secretStored === true) demandSecret(movedFields(before, after))
  const same = equal(before['metadata'], after['metadata'])
  const changed = edited.changed.filter((field) => field !== 'metadata' || !same)
  const merged = [...(changedSince?.fields ?? [])]
  if (changed.length === 0 && secret === undefined) return { write: undefined, merged }
  return { write: writeOf(before, after, { secret, writesOptions }), merged }
}

/** The tenant takes ten, and the record of a test is one of them. */
function refuseManyNotes(before: Members, after: Members): void {
  const { metadata } = after
  if (!isObject(metadata) || equal(metadata, before['metadata'])) return
  if (Object.keys(metadata).length <= maxNotes) return
  const problem = `At most ${maxNotes} entries, and one is the record of a test.`
  throw notValid({ ok: false, field: 'metadata', path: 'metadata', problem })
}

const isOption = (field: string) => isEditable(field) && specOf(field).path.startsWith('options.')

/** Taking a connection out of use is never refused for what changed meanwhile. */
const disables = ({ operations, clientSecret }: Edit) =>
  clientSecret === undefined &&
  operations.length > 0 &&
  operations.every((one) => one.field === 'enabled' && 'set' in one && one.set === false)

/** The answer is the connection as the tenant has it after the write; a look has to show all of it. */
const changed = (
  tenant: Reads,
  id: string,
  before: Members,
  { intended, body }: Write,
): Expected<Members> => ({
  what: 'the connection was changed',
  read: (answer) => asConnection(answer, 'id', id),
  look: async (signal) => {
    const now = await readConnection(tenant, id, signal)
    const readable = isObject(now['options'])
    if (body.options !== undefined && !readable) return { found: hidesOptions }
    const done = unexpectedFields(intended, now).length === 0
    const undone = unexpectedFields(before, now).length === 0
    if (done && !undone) return { done: now }
    if (!undone)
      return { found: 'The tenant shows it neither as it was before nor as it was meant.' }
    if (!readable && isObject(before['options'])) return { found: hidesOptions }
    const words = 'So far the tenant shows it as it was before.'
    // A change that cannot be seen is not seen to be missing either.
    return done || givesUnseenSecret(body, now) ? { found: words } : { undone: words }
  },
})

const hidesOptions = 'The tenant does not show its options.'

/** A secret that is none before and after it is given may be one that is not shown. */
const givesUnseenSecret = (body: Members, now: Members) =>
  Boolean(readPath(body, secretPath)) && !readPath(now, secretPath)
const secretPath = 'options.client_secret'
