import { explainFailure } from '../failures/explain.ts'
import type { FailureFacts } from '../failures/explanation.ts'
import { readFailure } from '../failures/read-failure.ts'
import type { About, Row } from '../failures/row.ts'
import type { PreflightCheck, Words } from './verdict.ts'

/** What the error dictionary makes of an answer. */
export interface Explained {
  /** Undefined: nothing known. */
  readonly words: Words | undefined
  readonly about: About | undefined
  /** By the provider's number or wording, and not by a code of many uses alone. */
  readonly isExact: boolean
  /** There is a place in the connection where it is mended. */
  readonly isMendable: boolean
}

type Asked = 'authorization' | 'token'
interface Said {
  readonly error?: string | undefined
  readonly description?: string | undefined
}

export function explained(
  speaker: Asked,
  { error = '', description }: Said,
  check: PreflightCheck,
): Explained {
  const { channel, callback } = check
  const facts = { speaker, code: error, description, channel, callbackUrl: callback } as const
  const { row, by, suspects } = readFailure(facts)
  return {
    words:
      row &&
      wordsOf(
        facts,
        suspects.filter((one) => mayBe(one, speaker, check)),
      ),
    about: row?.about,
    isExact: row !== undefined && by !== 'code' && suspects.length === 0,
    isMendable: row?.field !== undefined,
  }
}

/** Not what the answer itself, or the request, rules out. */
function mayBe({ about, field }: Row, speaker: Asked, { channel }: PreflightCheck): boolean {
  if (speaker === 'authorization' && about !== undefined) return false
  // The Front Channel has no code to protect, and always sends a nonce.
  return channel === 'back_channel' || (field !== 'pkce' && field !== 'backChannelNonce')
}

function wordsOf(facts: FailureFacts, suspects: readonly Row[]): Words {
  const { headline, cause, who, next, message } = explainFailure(facts)
  const others = suspects.map((one) => one.headline).join('; ')
  return {
    headline,
    reason: others === '' ? cause : `${cause} It may also be: ${others}.`,
    who,
    next,
    ...(message !== undefined && { message }),
  }
}
