import { isObject } from '#domain/wire/json.ts'
import { testRecordKey } from '#domain/destinations/auth0/test-run/record.ts'

interface Marked {
  readonly metadata?: unknown
}
const marked = ({ metadata }: Marked) => {
  const { [testRecordKey]: mark, ...notes } = isObject(metadata) ? metadata : {}
  return { mark, notes }
}

/**
 * A connection without the record of its test, which stands among its notes and is none: a test
 * makes no open form stale.
 */
export function withoutMark<T extends Marked>(connection: T): T {
  const { notes } = marked(connection)
  return { ...connection, metadata: Object.keys(notes).length > 0 ? notes : undefined }
}

/** `after` with the record that `before` has: an edit of the notes neither removes nor forges one. */
export function keepMark<T extends Marked>(before: Marked, after: T): T {
  const { mark } = marked(before)
  const own = marked(after)
  if (own.mark === mark) return after
  const metadata = mark === undefined ? own.notes : { ...own.notes, [testRecordKey]: mark }
  return { ...after, metadata }
}
