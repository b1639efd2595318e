import { isObject } from '#domain/wire/json.ts'
import { trialKey } from '../credential/trial.ts'
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

/** What Greencheck itself writes there, and no edit. */
const ours = [testRecordKey, trialKey] as const

/** `after` with the entries of ours that `before` has: an edit of the notes neither removes nor forges one. */
export function keepOwnNotes<T extends WithMetadata>(before: WithMetadata, after: T): T {
  const [was, is] = [before, after].map(({ metadata }) => (isObject(metadata) ? metadata : {}))
  if (ours.every((key) => was?.[key] === is?.[key])) return after
  const notes = Object.entries(is ?? {}).filter(([key]) => !ours.some((one) => one === key))
  const kept = ours.flatMap((key) => (was?.[key] === undefined ? [] : [[key, was[key]] as const]))
  return { ...after, metadata: Object.fromEntries([...notes, ...kept]) }
}
