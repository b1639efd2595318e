import type { Check } from '../case.ts'

type Found = {
  readonly code: 'workload-issuer'
  readonly severity: 'blocks'
  /** What it signs for, where that is known. */
  readonly name: string | undefined
  readonly shownBy?: 'no-page' | readonly string[] | undefined
}

/** It signs tokens for machines and has no page where a person could log in. */
export const workloadIssuer: Check<Found> = ({ kind }) =>
  kind?.kind === 'workload'
    ? [{ code: 'workload-issuer', severity: 'blocks', name: kind.name, shownBy: kind.shownBy }]
    : []
