import type { Check } from '../case.ts'

type Found = {
  readonly code: 'slow'
  readonly severity: 'unknown' | 'note'
  readonly ms: number
  readonly answered: boolean
}

/** Milliseconds from which an answer is worth a word. Ours; no specification names a limit. */
const slowFrom = 3000

export const slow: Check<Found> = ({ subject }) => {
  const { document } = subject
  if (!document) return []
  const { ms } = document
  if (document.failure?.class === 'timeout') {
    return [{ code: 'slow', severity: 'unknown', ms, answered: false }]
  }
  if (document.failure || ms < slowFrom) return []
  return [{ code: 'slow', severity: 'note', ms, answered: true }]
}
