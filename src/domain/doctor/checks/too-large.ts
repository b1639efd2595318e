import { documentLimit, isTooLarge, type Check } from '../case.ts'
import { maxDocumentBytes } from '#domain/wire/evidence.ts'

type Found = {
  readonly code: 'too-large'
  readonly severity: 'blocks' | 'unknown'
  /** As far as it was read. */
  readonly bytes: number | undefined
}

/** The destination refuses it, or it is larger than is read here and its end was not seen. */
export const tooLarge: Check<Found> = ({ subject, profile }) => {
  const limit = documentLimit(profile)
  if (!subject.document || !isTooLarge(subject.document, limit)) return []
  const unread = subject.document.failure?.class === 'too-large' && limit > maxDocumentBytes
  const severity = unread ? 'unknown' : 'blocks'
  return [{ code: 'too-large', severity, bytes: subject.document.bytes }]
}
