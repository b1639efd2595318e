import type { EditableField } from '../connection/edit/editable.ts'
import type { CreateConnectionBody } from '../contract/connection.ts'
import type { ConnectionView } from '../contract/views.ts'
import type { Operation } from '../contract/edit.ts'

/** One field, as the tenant has it and as the text wants it. */
export interface FieldChange {
  readonly field: EditableField
  /** Undefined: the tenant has none. */
  readonly before: unknown
  readonly after: unknown
}

/**
 * What becomes of the Client Secret: `needed` it has to be given, `written` the text gives it and it
 * is written, `kept` the tenant's own stays, `none` there is none and none is asked for.
 */
export type SecretPlan = 'needed' | 'written' | 'kept' | 'none'

export interface Application {
  readonly clientId: string
  readonly name: string
}

interface Said {
  readonly name: string
  readonly strategy: string
  readonly secret: SecretPlan
  /** Fields by which a stored secret would go elsewhere: why it is needed. */
  readonly moved: readonly EditableField[]
  readonly changes: readonly FieldChange[]
  /** Applications that are enabled. None is ever disabled. */
  readonly enables: readonly Application[]
  /** Applications as the text names them, which this tenant does not have or which are Greencheck's own. */
  readonly unknown: readonly string[]
  /** Members of the text that have no field: neither compared nor, where the connection exists, written. */
  readonly unwritten: readonly string[]
}

interface Create extends Said {
  readonly kind: 'create'
  /** Without secret and applications, and without what a create does not take: an edit follows. */
  readonly body: CreateConnectionBody
}
interface OfExisting extends Said {
  readonly id: string
}
interface Change extends OfExisting {
  readonly kind: 'change'
  readonly view: ConnectionView
  readonly operations: Operation[]
}
interface Same extends OfExisting {
  readonly kind: 'same'
}
interface Cannot {
  readonly kind: 'cannot'
  readonly name: string
  readonly strategy: string
  readonly reasons: readonly string[]
}

/** What applying a text means for one connection of it. */
export type PlanRow = Create | Change | Same | Cannot
export type Writable = Create | Change
export const kinds = [
  'create',
  'change',
  'same',
  'cannot',
] as const satisfies readonly PlanRow['kind'][]

export const isWritable = (row: PlanRow): row is Writable =>
  row.kind === 'create' || row.kind === 'change'
