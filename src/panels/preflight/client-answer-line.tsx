import {
  answerWords,
  type ClientAnswer,
  weightiest,
} from '#domain/destinations/auth0/preflight/client-answer.ts'
import { Verdict } from '#ui/verdict.tsx'
import { minuteWords } from '#ui/when.ts'

interface Props {
  readonly answer: ClientAnswer
  /** Nothing that was asked with was changed since. */
  readonly isOfNow: boolean
}

/** When the client was checked and what came of it; an answer about other values has no colour. */
export function ClientAnswerLine({ answer: { at, verdicts }, isOfNow }: Props) {
  const words = answerWords(verdicts)
  const when = `Client checked ${minuteWords(at)}`
  return isOfNow ? (
    <Verdict kind={weightiest(verdicts).kind}>
      {when}: {words}
    </Verdict>
  ) : (
    <Verdict kind="none">
      {when}, changed since: {words}
    </Verdict>
  )
}
