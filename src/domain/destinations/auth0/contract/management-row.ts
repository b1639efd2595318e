import type { Row } from '#domain/wire/endpoint.ts'

interface Answering extends Row {
  /** The documented answers that mean "done", by status: with a body as in `response`, or none. */
  readonly success: Readonly<Record<number, 'body' | 'empty'>>
}
export interface ReadingRow extends Answering {
  readonly method: 'GET'
}
export interface WritingRow extends Answering {
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  /** The connection whose stored values a refusal may quote: that of the path's id, or of the body's name. */
  readonly quotes: 'id' | 'name'
}
export type ManagementRow = ReadingRow | WritingRow

/** The names of the rows of one kind. */
export type NamesOf<Rows, Kind> = {
  [K in keyof Rows]: Rows[K] extends Kind ? K : never
}[keyof Rows]
