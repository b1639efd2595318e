import { describeFinding } from './describe.ts'
import type { Diagnosis } from './diagnose.ts'
import type { Code } from './finding.ts'
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
  const { findings, place, verdict } = diagnosis
  const outcome = outcomeOf(diagnosis)
  const first = findings.find(({ code, severity }) =>
    outcome === 'incomplete'
      ? code === 'incomplete'
      : severity === 'blocks' || severity === 'unknown',
  )
  const because = first ? ` ${describeFinding(first, place).headline}.` : ''
  if (outcome === 'not-found') return `Issuer not found.${because}`
  if (outcome === 'incomplete') return `Issuer incomplete.${because}`
  if (verdict === 'will-not-work') return `Issuer found, but it will not work.${because}`
  return `Issuer found. ${summary(diagnosis)} Login not yet tested.`
}

function summary(diagnosis: Diagnosis): string {
  if (diagnosis.verdict === 'could-not-tell') return 'Not everything could be checked.'
  const findings: readonly Weighed[] = diagnosis.findings
  const warnings = findings.filter(({ severity }) => severity === 'breaks-some').length
  if (warnings === 0) return 'Nothing blocks.'
  return warnings === 1 ? 'Nothing blocks, 1 warning.' : `Nothing blocks, ${warnings} warnings.`
}
