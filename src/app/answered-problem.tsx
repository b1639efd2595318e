import type { ApiError, ErrorKind } from '#api/errors.ts'
import { Failure, unchanged } from './failure.tsx'
import { Waiting } from './waiting.tsx'

export type AnsweredKind = Exclude<ErrorKind, 'forbidden' | 'machine' | 'offline'>

interface AnsweredProblemProps {
  readonly error: ApiError
  readonly kind: AnsweredKind
  readonly onRetry: () => void
}

/** What the tenant made of a call, in the operator's words. */
export const AnsweredProblem = ({ error, kind, onRetry }: AnsweredProblemProps) => (
  <Failure {...words[kind]} error={error} onRetry={onRetry}>
    <Waiting error={error} />
  </Failure>
)

const words: Record<AnsweredKind, { title: string; text: string }> = {
  'not-found': {
    title: 'It is not there',
    text: 'The tenant has nothing under this address. It may have been deleted meanwhile.',
  },
  'rate-limited': {
    title: 'The tenant asks to wait',
    text: 'It answers only so many requests at a time, for everybody who uses it.',
  },
  unavailable: {
    title: 'No answer from the tenant',
    text: `It gave Greencheck’s server no usable answer. ${unchanged}`,
  },
  invalid: {
    title: 'The tenant refused to answer this',
    text: 'Its own words are below. Trying again helps only when something has changed.',
  },
  conflict: {
    title: 'Something changed meanwhile',
    text: 'What was on screen is no longer what the tenant has. Load it again.',
  },
  lost: {
    title: 'An answer was lost',
    text: 'The request was sent, and what became of it is not known. Look before repeating it.',
  },
  'signed-out': { title: 'Your sign-in has ended', text: 'Sign in again to go on where you are.' },
}
