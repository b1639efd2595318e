import type { Diagnosis } from '#domain/doctor/diagnose.ts'
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

const verdictKinds: Readonly<Record<Verdict, VerdictKind>> = {
  'will-not-work': 'bad',
  'could-not-tell': 'unknown',
  'works-with-warnings': 'warn',
  works: 'good',
}

export const verdictLook = (diagnosis: Diagnosis): Look => ({
  kind: verdictKinds[diagnosis.verdict],
  words: verdictWords(diagnosis),
})
