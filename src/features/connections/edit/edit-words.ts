import {
  type EditableField,
  fieldValue,
  isEditable,
  labelOf,
  specOf,
} from '#domain/destinations/auth0/connection/edit/editable.ts'
import { applyOperations } from '#domain/destinations/auth0/connection/edit/operations.ts'
import { equal } from '#domain/destinations/auth0/connection/edit/equal.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import { isObject } from '#domain/wire/json.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'

export interface Difference {
  readonly field: EditableField
  readonly label: string
  /** Hostile text among others: shown as text only. */
  readonly before: string
  readonly after: string
  readonly consequence: string | undefined
}

/** The value in a few words; text of a stranger among them. */
export function valueInWords(field: EditableField, value: unknown): string {
  if (value === undefined || value === null || value === '') return 'not set'
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  if (typeof value === 'string') return specOf(field).called?.[value] ?? value
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  return field === 'oidcMetadata' ? 'as stored' : JSON.stringify(value)
}

/** Longer lists and objects are told by what is different in them. */
const maxWhole = 160
/** What is different in an object, member by member. */
const maxPart = 600

export function differenceInWords(
  field: EditableField,
  from: unknown,
  to: unknown,
): Pick<Difference, 'before' | 'after'> {
  if (field === 'oidcMetadata')
    return {
      before: 'as stored',
      after: to === undefined ? 'read again from the discovery URL' : 'the given document',
    }
  const before = valueInWords(field, from)
  const after = valueInWords(field, to)
  if (before.length + after.length <= maxWhole) return { before, after }
  if (Array.isArray(from) && Array.isArray(to)) {
    const without = from.filter((item) => !to.includes(item))
    const added = to.filter((item) => !from.includes(item))
    return {
      before: entries(from.length),
      after: told(to.length, added.map(String), without.map(String)),
    }
  }
  if (isObject(from) && isObject(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    const changed = names.filter((name) => !equal(from[name], to[name]))
    const [was, is] = [partOf(from, changed), partOf(to, changed)]
    if (was.length + is.length <= maxPart)
      return {
        before: `${was} of ${entries(Object.keys(from).length)}`,
        after: `${is} of ${entries(Object.keys(to).length)}`,
      }
    return {
      before: entries(Object.keys(from).length),
      after: `${entries(Object.keys(to).length)}; changed: ${changed.join(', ')}`,
    }
  }
  return { before, after }
}

const partOf = (members: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  JSON.stringify(
    Object.fromEntries(
      names.filter((name) => Object.hasOwn(members, name)).map((name) => [name, members[name]]),
    ),
  )

const entries = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`

const told = (count: number, added: readonly string[], without: readonly string[]) =>
  [
    entries(count),
    ...(added.length > 0 ? [`with ${added.join(', ')}`] : []),
    ...(without.length > 0 ? [`without ${without.join(', ')}`] : []),
  ].join('; ')

/** The fields that come out differently, in words. */
export function differencesOf(
  connection: ConnectionView,
  operations: readonly Operation[],
  rules: OriginRules,
): Difference[] {
  const after = applied(connection, operations, rules)
  const fields = [...new Set(operations.map(({ field }) => field))].filter(isEditable)
  return fields
    .filter((field) => !equal(fieldValue(field, connection), fieldValue(field, after)))
    .map((field) => ({
      field,
      label: labelOf(field, connection),
      ...differenceInWords(field, fieldValue(field, connection), fieldValue(field, after)),
      consequence: specOf(field).consequence,
    }))
}

/** The connection as the operations leave it; as it is, where they do not fit it. */
export function applied(
  connection: ConnectionView,
  operations: readonly Operation[],
  rules: OriginRules,
): Readonly<Record<string, unknown>> {
  const edited = applyOperations(connection, operations, rules)
  return edited.ok ? edited.connection : connection
}

/** What a field is called: `PKCE`; a path that is none, as it is. */
export const fieldLabel = (field: string, of: Pick<ConnectionView, 'strategy'>): string =>
  isEditable(field) ? labelOf(field, of) : field === 'clientSecret' ? 'Client Secret' : field
