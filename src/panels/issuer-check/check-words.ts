import { type Announcement, announce } from '#domain/doctor/announce.ts'
import { verdictLook } from '#panels/diagnosis-report/severity-words.ts'
import type { VerdictKind } from '#ui/verdict.tsx'
import type { IssuerCheck } from './use-issuer-check.ts'

/** A verdict in a line: sign, headline, the rest of the sentence. */
export interface CheckWords extends Announcement {
  readonly kind: VerdictKind
}

/** What a check came to, with the sign of its report. Undefined while it has not settled. */
export function checkWords({ state, diagnosis, judged }: IssuerCheck): CheckWords | undefined {
  if (state !== 'settled' || diagnosis === undefined) return undefined
  return { kind: verdictLook(diagnosis).kind, ...announce(diagnosis, judged) }
}
