import type { Comparison, Outcome } from '#domain/destinations/cloudentity/lineage/compare.ts'
import type { VerdictKind } from '#ui/verdict.tsx'

interface OutcomeWords {
  readonly kind: VerdictKind
  readonly word: string
  readonly says?: string
}

const words: Readonly<Record<Outcome, OutcomeWords>> = {
  'as-predicted': { kind: 'good', word: 'as predicted' },
  'other-value': { kind: 'bad', word: 'another value than predicted' },
  missing: { kind: 'bad', word: 'missing', says: 'Auth0 sent it, and it did not come.' },
  'perhaps-not-sent': {
    kind: 'unknown',
    word: 'could not tell',
    says: 'It is not there. Whether Auth0 sent it is known once what Auth0 sent is pasted, too.',
  },
  unforeseen: { kind: 'warn', word: 'came, and was not predicted' },
  untold: { kind: 'unknown', word: 'could not be predicted' },
  'not-pasted': { kind: 'none', word: 'not pasted' },
}

/** What a comparison came to. */
export function outcomeWords({ outcome, setBy, came }: Comparison): OutcomeWords {
  const plain = words[outcome]
  if (outcome !== 'untold') return plain
  if (setBy === 'workspace')
    return { ...plain, says: 'The workspace sets it itself, as far as is known.' }
  if (setBy === 'extension')
    return { ...plain, says: 'A Post Authentication extension may have set it.' }
  return { ...plain, says: came ? 'It came.' : 'It did not come.' }
}
