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
  /** Whose stored values a refusal may quote: the connection of the path's id or of the body's name, or the application of the path's id. */
  readonly quotes: 'id' | 'name' | 'client'
}
export type ManagementRow = ReadingRow | WritingRow

/** The names of the rows of one kind. */
export type NamesOf<Rows, Kind> = {
  [K in keyof Rows]: Rows[K] extends Kind ? K : never
}[keyof Rows]
