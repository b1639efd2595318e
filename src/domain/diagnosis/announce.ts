import { describeFinding } from './describe.ts'
import type { Diagnosis } from './diagnose.ts'
import type { Code, Finding } from './finding.ts'
import type { Weighed } from './severity.ts'

/** Codes after which there is no document to speak of. */
const nothingFound: ReadonlySet<Code> = new Set<Code>([
  'not-found',
  'address-refused',
  'slow',
  'not-json',
])

export type Outcome = 'found' | 'not-found' | 'incomplete'

export function outcomeOf({ findings, metadata }: Diagnosis): Outcome {
  if (findings.some(({ code }) => code === 'incomplete')) return 'incomplete'
  const missed = !metadata && findings.some(({ code }) => nothingFound.has(code))
  return missed ? 'not-found' : 'found'
}

/**
 * One sentence for a live region: begins "Issuer found", "Issuer not found" or "Issuer
 * incomplete"; "Issuer found, but" when something blocks.
 */
export function announce(diagnosis: Diagnosis): string {
  const words = (finding: Finding) => describeFinding(finding, diagnosis.place).headline
  const first = diagnosis.findings.find(
    ({ severity }) => severity === 'blocks' || severity === 'unknown',
  )
  switch (outcomeOf(diagnosis)) {
    case 'not-found':
      return `Issuer not found.${first ? ` ${words(first)}.` : ''}`
    case 'incomplete': {
      const lack = diagnosis.findings.find(({ code }) => code === 'incomplete')
      return `Issuer incomplete.${lack ? ` ${words(lack)}.` : ''}`
    }
    case 'found':
      if (diagnosis.verdict === 'will-not-work' && first) {
        return `Issuer found, but it will not work. ${words(first)}.`
      }
      return `Issuer found. ${summary(diagnosis)} Login not yet tested.`
  }
}

function summary(diagnosis: Diagnosis): string {
  if (diagnosis.verdict === 'could-not-tell') return 'Not everything could be checked.'
  const findings: readonly Weighed[] = diagnosis.findings
  const warnings = findings.filter(({ severity }) => severity === 'breaks-some').length
  if (warnings === 0) return 'Nothing blocks.'
  return warnings === 1 ? 'Nothing blocks, 1 warning.' : `Nothing blocks, ${warnings} warnings.`
}
