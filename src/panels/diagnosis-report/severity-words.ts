import type { Severity, Verdict } from '#domain/doctor/severity.ts'
import { severityWords, verdictWords } from '#domain/doctor/report/report.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

interface Look {
  readonly kind: VerdictKind
  readonly words: string
}

/** A group's heading. */
export const severityLooks: Readonly<Record<Severity, Look>> = {
  blocks: { kind: 'bad', words: severityWords.blocks },
  unknown: { kind: 'unknown', words: severityWords.unknown },
  'breaks-some': { kind: 'warn', words: severityWords['breaks-some'] },
  note: { kind: 'none', words: severityWords.note },
  fine: { kind: 'good', words: severityWords.fine },
}

export const verdictLooks: Readonly<Record<Verdict, Look>> = {
  'will-not-work': { kind: 'bad', words: verdictWords['will-not-work'] },
  'could-not-tell': { kind: 'unknown', words: verdictWords['could-not-tell'] },
  'works-with-warnings': { kind: 'warn', words: verdictWords['works-with-warnings'] },
  works: { kind: 'good', words: verdictWords.works },
}
