import type { ApiError } from '#api/errors.ts'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { isWritable, type PlanRow, type Writable } from '#domain/destinations/auth0/plan/row.ts'

type Outcome =
  | { readonly state: 'writing' }
  | { readonly state: 'done'; readonly id: string; readonly kind: Writable['kind'] }
  | { readonly state: 'failed'; readonly error: ApiError }
  /** Not written: the tenant is another than the plan was made for, which is made anew. */
  | { readonly state: 'stale' }

/** A connection of the text, and how far it is. */
export interface Line {
  readonly imported: ImportedConnection
  /** Undefined: not read yet. */
  readonly row: PlanRow | undefined
  readonly chosen: boolean
  /** As it was typed; '' where none is. */
  readonly secret: string
  readonly outcome: Outcome | undefined
}

export const unread = (imported: ImportedConnection): Line => ({
  imported,
  row: undefined,
  chosen: false,
  secret: '',
  outcome: undefined,
})

export interface Pending extends Line {
  readonly row: Writable
}

/** What would be written: chosen, and not done. */
export const isPending = (line: Line): line is Pending =>
  line.chosen && line.row !== undefined && isWritable(line.row) && line.outcome?.state !== 'done'

export const secretOf = ({ imported, secret }: Line): string | undefined =>
  secret === '' ? imported.secret : secret

export const lacksSecret = (line: Line): boolean =>
  isPending(line) && line.row.secret === 'needed' && line.secret === ''
