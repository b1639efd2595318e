import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Operation } from '../../contract/edit.ts'
import { eachOnce, lacking } from '../items.ts'
import { editProblem, type EditableField, fieldValue, isEditable, specOf } from './editable.ts'
import { equal } from './equal.ts'
import { writePath } from './path.ts'

type Members = Readonly<Record<string, unknown>>

export interface Refused {
  readonly ok: false
  readonly field: string
  /** The member of the connection; absent for a field that does not exist. */
  readonly path?: string
  readonly problem: string
}
export interface Edited {
  readonly ok: true
  /** The whole connection, changed in its named fields and nowhere else. */
  readonly connection: Members
  /** The fields whose value is another one now. */
  readonly changed: readonly EditableField[]
}

/**
 * Applies the operations, in order, to a connection as the tenant or the view has it. A field
 * that comes to the value it has stays as it is stored.
 */
export function applyOperations(
  connection: Members,
  operations: readonly Operation[],
  rules: OriginRules,
): Edited | Refused {
  let result = connection
  const named = new Set<EditableField>()
  for (const operation of operations) {
    const { field } = operation
    if (!isEditable(field)) return { ok: false, field, problem: 'There is no such field.' }
    const current = fieldValue(field, result)
    const wanted = wantedValue(field, operation, current)
    const problem = equal(wanted, current)
      ? undefined
      : problemOf(field, operation, wanted, String(connection['strategy']), rules)
    if (problem !== undefined) return { ok: false, field, path: specOf(field).path, problem }
    if (!equal(wanted, current))
      result = writePath(result, specOf(field).path, stored(field, wanted))
    named.add(field)
  }
  const changed = [...named].filter(
    (field) => !equal(fieldValue(field, connection), fieldValue(field, result)),
  )
  return { ok: true, connection: result, changed }
}

function wantedValue(field: EditableField, operation: Operation, current: unknown): unknown {
  const { sameItem } = specOf(field)
  if ('set' in operation)
    return sameItem && Array.isArray(operation.set)
      ? eachOnce(operation.set, sameItem)
      : operation.set
  if ('unset' in operation) return undefined
  const items: readonly unknown[] = Array.isArray(current) ? current : []
  if ('add' in operation) {
    const more = lacking(eachOnce(operation.add, sameItem), items, sameItem)
    return more.length === 0 ? current : [...items, ...more]
  }
  const rest = lacking(items, operation.remove, sameItem)
  return rest.length < items.length ? rest : current
}

function problemOf(
  field: EditableField,
  operation: Operation,
  wanted: unknown,
  strategy: string,
  rules: OriginRules,
): string | undefined {
  const { strategies, kind, unset = false } = specOf(field)
  if (!strategies.some((one) => one === strategy)) return 'This connection has no such field.'
  if (('add' in operation || 'remove' in operation) && kind !== 'list') return 'This is no list.'
  if (wanted === undefined) return unset ? undefined : 'This cannot be left out.'
  return editProblem(field, wanted, rules)
}

const stored = (field: EditableField, value: unknown): unknown =>
  specOf(field).joined && Array.isArray(value) ? value.join(' ') : value

/**
 * The operations that bring a connection to the given values; undefined takes a field away. A
 * list is changed by its items, so that what another operator added meanwhile stays.
 */
export function operationsFor(
  connection: unknown,
  values: Partial<Record<EditableField, unknown>>,
): Operation[] {
  return Object.entries(values).flatMap(([field, value]) =>
    isEditable(field) ? operationsOf(field, fieldValue(field, connection), value) : [],
  )
}

function operationsOf(field: EditableField, from: unknown, to: unknown): Operation[] {
  if (equal(from, to)) return []
  if (to === undefined) return [{ field, unset: true }]
  if (specOf(field).kind !== 'list' || !isStrings(from) || !isStrings(to))
    return [{ field, set: to }]
  const { sameItem } = specOf(field)
  const add = lacking(to, from, sameItem)
  const remove = lacking(from, to, sameItem)
  const byItems = [...from.filter((item) => !remove.includes(item)), ...add]
  if (!equal(byItems, to)) return [{ field, set: to }]
  return [
    ...(remove.length > 0 ? [{ field, remove }] : []),
    ...(add.length > 0 ? [{ field, add }] : []),
  ]
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** What takes the operations back; `before` is the connection as it was without them. */
export const inverseOperations = (operations: readonly Operation[], before: unknown): Operation[] =>
  [...new Set(operations.map(({ field }) => field))].filter(isEditable).map((field) => {
    const value = fieldValue(field, before)
    return value === undefined ? { field, unset: true } : { field, set: value }
  })
