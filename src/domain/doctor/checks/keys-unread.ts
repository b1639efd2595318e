import type { Check } from '../case.ts'

type Found = {
  readonly code: 'keys-unread'
  readonly severity: 'unknown'
  /** Not where a key to verify with was found among the first. */
  readonly matters: boolean
  readonly read: number
  readonly total: number
}

/** Of a set without measure only the first keys are read. */
export const keysUnread: Check<Found> = ({ keys }) => {
  if (!keys?.ok || keys.unread === 0) return []
  const read = keys.keys.length
  const matters = !keys.keys.some((key) => key.verifies.length > 0)
  return [{ code: 'keys-unread', severity: 'unknown', matters, read, total: read + keys.unread }]
}
