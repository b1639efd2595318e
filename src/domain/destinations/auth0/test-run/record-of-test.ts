import { isObject } from '#domain/wire/json.ts'
import { testRecordKey } from './record.ts'

interface WithMetadata {
  readonly metadata?: unknown
}
const split = ({ metadata }: WithMetadata) => {
  const { [testRecordKey]: record, ...notes } = isObject(metadata) ? metadata : {}
  return { record, notes }
}

/**
 * A connection without the record of its test, which stands among its notes and is none: a test
 * makes no open form stale.
 */
export function withoutTestRecord<T extends WithMetadata>(connection: T): T {
  const { notes } = split(connection)
  return { ...connection, metadata: Object.keys(notes).length > 0 ? notes : undefined }
}

/** `after` with the record that `before` has: an edit of the notes neither removes nor forges one. */
export function keepTestRecord<T extends WithMetadata>(before: WithMetadata, after: T): T {
  const { record } = split(before)
  const own = split(after)
  if (own.record === record) return after
  const metadata = record === undefined ? own.notes : { ...own.notes, [testRecordKey]: record }
  return { ...after, metadata }
}
