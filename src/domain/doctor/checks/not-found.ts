import type { Check } from '../case.ts'
import { isOpen, noAnswer, type NoAnswer } from '../network.ts'

type Found = {
  readonly code: 'not-found'
  readonly severity: 'blocks' | 'unknown'
  readonly url: string
  readonly answer: Exclude<NoAnswer, { kind: 'refused' | 'timeout' }>
}

/** The document must be answered with status 200 (OIDC Discovery 1.0 §4.2). */
export const notFound: Check<Found> = ({ subject }) => {
  const answer = subject.document && noAnswer(subject.document)
  if (!subject.document || !answer) return []
  if (answer.kind === 'refused' || answer.kind === 'timeout') return []
  const severity = isOpen(answer) ? 'unknown' : 'blocks'
  return [{ code: 'not-found', severity, url: subject.document.url, answer }]
}
