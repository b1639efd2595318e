/** How much a finding weighs, the heaviest first. */
export const severities = ['blocks', 'unknown', 'breaks-some', 'note', 'fine'] as const
export type Severity = (typeof severities)[number]

export const verdicts = ['works', 'works-with-warnings', 'will-not-work', 'could-not-tell'] as const
export type Verdict = (typeof verdicts)[number]

/** What a verdict is derived from. An unknown with `matters: false` does not count. */
export interface Weighed {
  readonly severity: Severity
  readonly matters?: boolean
}

export function verdictOf(findings: readonly Weighed[]): Verdict {
  const any = (severity: Severity) =>
    findings.some((finding) => finding.severity === severity && finding.matters !== false)
  if (any('blocks')) return 'will-not-work'
  if (any('unknown')) return 'could-not-tell'
  return any('breaks-some') ? 'works-with-warnings' : 'works'
}
