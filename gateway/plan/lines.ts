import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { keyword } from '#domain/destinations/auth0/exports/deploy-cli.ts'
import { isWritable, type PlanRow, type Writable } from '#domain/destinations/auth0/plan/row.ts'
import type { GatewayError } from '#domain/wire/errors.ts'

export type Outcome =
  | { readonly state: 'done'; readonly id: string }
  | { readonly state: 'failed'; readonly error: GatewayError }
  | { readonly state: 'stale' }
  | { readonly state: 'not-begun' }

/** A connection of the file, and what became of it. */
export interface Line {
  readonly imported: ImportedConnection
  readonly row: PlanRow
  readonly outcome?: Outcome
}

export interface PendingLine extends Line {
  readonly row: Writable
}

export const isPending = (line: Line): line is PendingLine => isWritable(line.row)

/** The variable with the Client Secret of a connection: what the Deploy CLI's files of ours call it too. */
export const variableOf = ({ row }: Line): string | undefined =>
  isWritable(row) && row.secret === 'needed' ? keyword(row.name) : undefined

/** Names that end in one variable would share a secret. */
export const sharedVariables = (lines: readonly Line[]): string[] => {
  const names = lines.flatMap((line) => variableOf(line) ?? [])
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}
