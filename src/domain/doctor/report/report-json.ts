import { embeddableJson } from '#text/json.ts'
import type { Diagnosis } from '../diagnose.ts'
import type { Expectation } from '../expectation.ts'
import type { Severity, Verdict } from '../severity.ts'
import type { About } from './report.ts'

/** A diagnosis for programs. Codes, severities and the members of `data` are stable. */
export interface JsonReport {
  /** What was judged; left out where the caller knows it. */
  readonly asked?: {
    readonly url?: string
    readonly given?: 'documents' | 'endpoints'
    readonly at?: string
    readonly from?: string
    readonly replaced?: readonly string[]
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

const askedOf = ({ url, given, at, from, replaced, expectation }: About) => ({
  ...(url !== undefined && { url }),
  ...(given !== undefined && { given }),
  ...(at !== undefined && { at: new Date(at).toISOString() }),
  ...(from !== undefined && { from }),
  ...(replaced !== undefined && replaced.length > 0 && { replaced }),
  expectation,
})

/** The report as JSON on indented lines. */
export const reportJson = (diagnosis: Diagnosis, about?: About): string =>
  embeddableJson(toJsonReport(diagnosis, about))
