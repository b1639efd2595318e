import { z } from 'zod/mini'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { channels } from '#domain/oidc/values.ts'
import {
  type EditableField,
  editProblem,
  fieldValue,
  labelOf,
  specOf,
} from '../connection/edit/editable.ts'
import { movedFields } from '../connection/edit/moved-fields.ts'
import { applyOperations } from '../connection/edit/operations.ts'
import { ownLoginWords, touchesLogin } from '../connection/edit/own-login.ts'
import { isStrategy } from '../connection/strategy.ts'
import { traits } from '../connection/strategy-traits.ts'
import { type ClientView } from '../contract/client-view.ts'
import { type CreateConnectionBody, createConnectionBody } from '../contract/connection.ts'
import type { ConnectionView } from '../contract/views.ts'
import type { ImportedConnection } from '../imports/imported.ts'
import { applicationsOf } from './applications.ts'
import type { FieldChange, PlanRow, SecretPlan } from './row.ts'
import {
  creatable,
  isAsWanted,
  neverWritten,
  unnamedIn,
  wantedFields,
  withScope,
} from './wanted.ts'

/** A connection of the tenant. */
export interface Found {
  readonly view: ConnectionView
  /** Client IDs of the applications it is enabled for; empty where the text names none. */
  readonly enabled: readonly string[]
}

export interface Context {
  readonly rules: OriginRules
  /** Applications of the tenant. */
  readonly clients: readonly ClientView[]
}

/** What a connection of a text means for the tenant. @param found the one of that name */
export function planRow(
  imported: ImportedConnection,
  found: Found | undefined,
  context: Context,
): PlanRow {
  const body = withScope(imported.body)
  const { name, strategy } = body
  const cannot = (...reasons: readonly string[]): PlanRow => ({
    kind: 'cannot',
    name,
    strategy,
    reasons,
  })
  if (!isStrategy(strategy)) return cannot(`Strategy ${strategy} is not written here.`)
  const problems = [...problemsOf(body, context.rules)]
  const given = imported.secret !== undefined
  if (found === undefined) {
    if (!z.safeParse(createConnectionBody.shape.name, name).success)
      problems.unshift(name === '' ? 'It has no name.' : 'Auth0 takes no such name.')
    if (fieldValue('clientId', body) === undefined)
      problems.push(`${labelOf('clientId', body)}: none is given.`)
    if (problems.length > 0) return cannot(...problems)
    return {
      kind: 'create',
      name,
      strategy,
      body: creatable(body),
      secret: given ? 'written' : needsSecret(body) ? 'needed' : 'none',
      moved: [],
      changes: wantedFields(body).map(([field, after]) => ({ field, before: undefined, after })),
      ...applicationsOf(imported.clients, context.clients, []),
      unwritten: neverWritten(body),
    }
  }
  const { view, enabled } = found
  if (view.strategy !== strategy)
    return cannot(
      `The tenant has a connection of that name, of strategy ${view.strategy}. A strategy never changes.`,
    )
  if (!view.optionsReadable)
    return cannot('The tenant does not show the options of the connection of that name.')
  if (problems.length > 0) return cannot(...problems)
  const changes = changesOf(body, view)
  const operations = changes.map(({ field, after }) => ({ field, set: after }))
  const edited = applyOperations(view, operations, context.rules)
  if (!edited.ok) return cannot(`${edited.field}: ${edited.problem}`)
  const leads = movedFields(view, edited.connection)
  // Where none is stored, one is needed by what begins to send it.
  const moved = view.secretStored === true || needsSecret(edited.connection) ? leads : []
  const secret = secretOf(view, given, moved.length > 0)
  const apps = applicationsOf(imported.clients, context.clients, enabled)
  const said = {
    name,
    strategy,
    id: view.id,
    secret,
    moved,
    changes,
    ...apps,
    unwritten: unnamedIn(body),
  }
  const writesSecret = secret === 'written' ? { clientSecret: '' } : {}
  const isLeft =
    view.ownLogin !== true ||
    (!touchesLogin({ operations, ...writesSecret }) && apps.enables.length === 0)
  if (!isLeft) return cannot(ownLoginWords)
  if (changes.length === 0 && apps.enables.length === 0 && secret !== 'written')
    return { kind: 'same', ...said }
  return { kind: 'change', ...said, view, operations }
}

/** The fields that are not as the text wants them. */
const changesOf = (body: CreateConnectionBody, view: ConnectionView): FieldChange[] =>
  wantedFields(body, view)
    .map(([field, after]) => ({ field, before: fieldValue(field, view), after }))
    .filter(({ field, before, after }) => !isAsWanted(field, before, after))

function secretOf(view: ConnectionView, given: boolean, isMoved: boolean): SecretPlan {
  if (isMoved) return given ? 'written' : 'needed'
  // Nobody can tell whether it is the stored one, which stays: it is replaced on the page of the connection.
  if (view.secretStored !== false) return 'kept'
  return given ? 'written' : 'none'
}

const channel = z.enum(channels)

function needsSecret(body: Readonly<Record<string, unknown>>): boolean {
  const type = channel.safeParse(fieldValue('channel', body))
  if (fieldValue('authMethod', body) === 'private_key_jwt') return false
  const { strategy } = body
  return isStrategy(strategy) && traits[strategy].needsSecret({ channel: type.data ?? '' })
}

function* problemsOf(body: CreateConnectionBody, rules: OriginRules): Generator<string> {
  for (const [field, value] of wantedFields(body)) {
    const label = labelOf(field, body)
    const problem = hasField(field, body)
      ? editProblem(field, value, rules)
      : `not of ${body.strategy}.`
    if (problem !== undefined) yield `${label}: ${problem}`
  }
}

const hasField = (field: EditableField, { strategy }: CreateConnectionBody) =>
  specOf(field).strategies.some((one) => one === strategy)
