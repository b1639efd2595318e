import {
  type editable,
  type EditableField,
  editableIds,
  editProblem,
  fieldValue,
  isEditable,
  specOf,
} from './editable.ts'
import { operationsFor } from './operations.ts'
import { equal } from './equal.ts'
import { readPath } from './path.ts'
import type { Operation } from '../../contract/edit.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { ConnectionView } from '../../contract/views.ts'

type KindOf<F extends EditableField> = (typeof editable)[F]['kind']
type ValueOf<F extends EditableField> =
  KindOf<F> extends 'boolean' ? boolean : KindOf<F> extends 'list' ? string[] : FreeValue<KindOf<F>>
type FreeValue<K> = K extends 'json' ? unknown : string

type MemberField = Extract<EditableField, `oidcMetadata.${string}`>
type MemberOf<F> = F extends `oidcMetadata.${infer M}` ? M : never

/** What is to become of the metadata as a whole. */
export type WholeMetadata =
  | { readonly as: 'stored' }
  /** Taken away: the tenant reads the discovery URL again. */
  | { readonly as: 'read-again' }
  | { readonly as: 'document'; readonly document: Readonly<Record<string, unknown>> }

/**
 * What a form of a connection's page holds: each field under its own id, so that `#field-scopes`
 * and a server's complaint find it. Absent and null are '' or an empty list; `clientSecret` is a
 * new one or ''.
 */
export type EditValues = {
  [F in Exclude<EditableField, MemberField | 'oidcMetadata'>]: ValueOf<F>
} & {
  oidcMetadata: { [F in MemberField as MemberOf<F>]: ValueOf<F> }
  wholeMetadata: WholeMetadata
  clientSecret: string
  /** The Connection Profile as it is typed; '' while nothing has been typed. */
  profile: string
}

/** Where a field is in the form's values. */
export type FormName = Exclude<EditableField, 'oidcMetadata'> | 'wholeMetadata'
export const formName = (field: EditableField): FormName =>
  field === 'oidcMetadata' ? 'wholeMetadata' : field

/** The value a control starts with. */
function shown(field: EditableField, stored: unknown): unknown {
  switch (specOf(field).kind) {
    case 'boolean':
      return stored === true
    case 'list':
      return Array.isArray(stored) ? stored : []
    case 'json':
      return stored ?? null
    case 'text':
    case 'url':
    case 'choice':
      return typeof stored === 'string' ? stored : ''
  }
}

export function valuesOf(connection: unknown): EditValues {
  const flat = editableIds
    .filter((field) => field !== 'oidcMetadata')
    .map((field) => [field, shown(field, fieldValue(field, connection))] as const)
  const prefix = 'oidcMetadata.'
  const members = flat
    .filter(([field]) => field.startsWith(prefix))
    .map(([field, value]) => [field.slice(prefix.length), value])
  // The table says which field has which kind; a mapped type cannot be built member by member.
  return {
    ...Object.fromEntries(flat.filter(([field]) => !field.startsWith(prefix))),
    oidcMetadata: Object.fromEntries(members),
    wholeMetadata: { as: 'stored' },
    clientSecret: '',
    profile: '',
  } as EditValues
}

/** In the form of an operation's `set`; undefined takes the field away. */
function toStored(field: EditableField, value: unknown): unknown {
  const { kind, unset = false, value: schema } = specOf(field)
  if (value === null && unset && !schema.safeParse(null).success) return undefined
  if (kind === 'list' && Array.isArray(value) && value.length === 0)
    return schema.safeParse(null).success ? null : value
  if (typeof value !== 'string') return value
  const text = kind === 'json' ? value : value.trim()
  return text === '' && unset ? undefined : text
}

/** The values that differ from what the connection has, for these fields. */
export function changedValues(
  connection: unknown,
  values: EditValues,
  fields: readonly EditableField[],
): Partial<Record<EditableField, unknown>> {
  const whole = values.wholeMetadata
  const changed = fields.flatMap((field): [EditableField, unknown][] => {
    if (field === 'oidcMetadata')
      return whole.as === 'stored'
        ? []
        : [[field, whole.as === 'document' ? whole.document : undefined]]
    if (field.startsWith('oidcMetadata.') && whole.as !== 'stored') return []
    const now = readPath(values, field)
    const stored = fieldValue(field, connection)
    if (equal(now, shown(field, stored))) return []
    return [[field, toStored(field, now)]]
  })
  return Object.fromEntries(changed)
}

/** What has to be done to the connection so that it is as the form says. */
export const operationsOf = (
  connection: unknown,
  values: EditValues,
  fields: readonly EditableField[],
): Operation[] => operationsFor(connection, changedValues(connection, values, fields))

/** What is wrong with the changed values, by field. */
export function problemsOf(
  connection: unknown,
  values: EditValues,
  fields: readonly EditableField[],
  rules: OriginRules,
): readonly (readonly [FormName, string])[] {
  return Object.entries(changedValues(connection, values, fields)).flatMap(([field, value]) => {
    if (!isEditable(field)) return []
    const problem =
      value === undefined
        ? specOf(field).unset
          ? undefined
          : 'This cannot be left out.'
        : editProblem(field, value, rules)
    return problem === undefined ? [] : [[formName(field), problem] as const]
  })
}

/** Fields of this connection's strategy. */
export const hasField = (connection: Pick<ConnectionView, 'strategy'>, field: EditableField) =>
  specOf(field).strategies.some((one) => one === connection.strategy)

/** Its value may not be read, so it cannot be written either. */
export const isHidden = (
  connection: Pick<ConnectionView, 'optionsReadable'>,
  field: EditableField,
) => !connection.optionsReadable && specOf(field).path.startsWith('options.')
