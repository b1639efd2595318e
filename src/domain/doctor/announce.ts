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

type Outcome = 'found' | 'not-found' | 'incomplete' | 'lost'

/**
 * What each outcome is called, by what was judged: of documents and endpoints that were given
 * nothing was looked for, so nothing was found.
 */
const headlines = {
  issuer: {
    found: 'Issuer found',
    'not-found': 'Issuer not found',
    incomplete: 'Issuer incomplete',
    lost: 'Could not tell',
  },
  endpoints: {
    found: 'Endpoints given',
    'not-found': 'Endpoints not given',
    incomplete: 'Endpoints incomplete',
    lost: 'Could not tell',
  },
  documents: {
    found: 'Document read',
    'not-found': 'Document not readable',
    incomplete: 'Document incomplete',
    lost: 'Could not tell',
  },
} as const satisfies Record<string, Record<Outcome, string>>

export type Judged = keyof typeof headlines

export interface Announcement {
  /** "Issuer found", "Issuer not found" …; "Issuer found, but it will not work". */
  readonly headline: string
  /** Sentences; empty when the headline says it all. */
  readonly why: string
  /** The same, and that it is no word about logins: for where nothing else tells of them. */
  readonly rest: string
  /** Headline and rest, for a live region. */
  readonly sentence: string
}

/** What a diagnosis comes to, in a headline and a sentence or two. */
export function announce(diagnosis: Diagnosis, judged: Judged = 'issuer'): Announcement {
  const outcome = outcomeOf(diagnosis)
  const blocked = outcome === 'found' && diagnosis.verdict === 'will-not-work'
  const headline = `${headlines[judged][outcome]}${blocked ? ', but it will not work' : ''}`
  const mayWork = outcome === 'found' && !blocked
  const why = mayWork
    ? summary(diagnosis)
    : because(diagnosis, outcome === 'incomplete' ? isIncomplete : isGrave)
  const rest = mayWork ? `${why} Login not yet tested.` : why
  return { headline, why, rest, sentence: rest === '' ? `${headline}.` : `${headline}. ${rest}` }
}

function outcomeOf({ findings, metadata }: Diagnosis): Outcome {
  if (findings.some(isIncomplete)) return 'incomplete'
  if (metadata) return 'found'
  if (findings.some(({ code }) => code === 'evidence-lost')) return 'lost'
  const nothing = findings.find(({ code }) => nothingFound.has(code))
  if (nothing?.severity === 'unknown') return 'lost'
  return nothing ? 'not-found' : 'found'
}

const isIncomplete = ({ code }: Finding) => code === 'incomplete'
const isGrave = ({ severity, matters }: Weighed) =>
  severity === 'blocks' || (severity === 'unknown' && matters !== false)

/** The headline of the first, which is the heaviest, as a sentence. */
function because({ findings, place }: Diagnosis, which: (finding: Finding) => boolean): string {
  const first = findings.find(which)
  return first ? `${describeFinding(first, place).headline}.` : ''
}

function summary(diagnosis: Diagnosis): string {
  if (diagnosis.verdict === 'could-not-tell')
    return `Could not tell whether it fits. ${because(diagnosis, isGrave)}`
  const findings: readonly Weighed[] = diagnosis.findings
  const warnings = findings.filter(({ severity }) => severity === 'breaks-some').length
  if (warnings === 0) return 'Nothing blocks.'
  return warnings === 1 ? 'Nothing blocks, 1 warning.' : `Nothing blocks, ${warnings} warnings.`
}
