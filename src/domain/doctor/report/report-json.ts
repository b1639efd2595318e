import type { Diagnosis } from '../diagnose.ts'
import type { Expectation } from '../expectation.ts'
import type { Severity, Verdict } from '../severity.ts'
import type { About } from './report.ts'
import { unseen } from '#text/visible-line.ts'

/** A diagnosis for programs. Codes, severities and the members of `data` are stable. */
export interface JsonReport {
  /** What was judged; left out where the caller knows it. */
  readonly asked?: {
    readonly url?: string
    readonly at?: string
    readonly expectation: Expectation
  }
  readonly verdict: Verdict
  readonly findings: readonly {
    readonly code: string
    readonly severity: Severity
    readonly data: Readonly<Record<string, unknown>>
  }[]
  readonly advice: Diagnosis['advice']
}

export function toJsonReport({ verdict, findings, advice }: Diagnosis, about?: About): JsonReport {
  return {
    ...(about && { asked: askedOf(about) }),
    verdict,
    findings: findings.map(({ code, severity, ...data }) => ({ code, severity, data })),
    advice,
  }
}

const askedOf = ({ url, at, expectation }: About) => ({
  ...(url !== undefined && { url }),
  ...(at !== undefined && { at: new Date(at).toISOString() }),
  expectation,
})

/**
 * The report as JSON on indented lines. Invisible characters and `<` are escaped: it parses to
 * the same values, what is copied is what is seen, and no string closes a script element.
 */
export const reportJson = (diagnosis: Diagnosis, about?: About): string =>
  JSON.stringify(toJsonReport(diagnosis, about), null, 2)
    // JSON.stringify leaves no line end inside a string: those that remain are its own.
    .replace(unseen, (character) => (character === '\n' ? character : escape(character)))
    .replaceAll('<', '\\u003c')

const escape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')
