import type { Severity, Verdict } from '#domain/diagnosis/severity.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

interface Look {
  readonly kind: VerdictKind
  readonly words: string
}

/** A group's heading. */
export const severityLooks: Readonly<Record<Severity, Look>> = {
  blocks: { kind: 'bad', words: 'Blocks login' },
  unknown: { kind: 'unknown', words: 'Could not tell' },
  'breaks-some': { kind: 'warn', words: 'May break some logins' },
  note: { kind: 'none', words: 'Worth knowing' },
  fine: { kind: 'good', words: 'Fine' },
}

export const verdictLooks: Readonly<Record<Verdict, Look>> = {
  'will-not-work': { kind: 'bad', words: 'Will not work' },
  'could-not-tell': { kind: 'unknown', words: 'Could not tell' },
  'works-with-warnings': { kind: 'warn', words: 'Works with warnings' },
  works: { kind: 'good', words: 'Works' },
}
