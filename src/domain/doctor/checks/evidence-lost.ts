import type { Check, Probe } from '../case.ts'

type Found = {
  readonly code: 'evidence-lost'
  readonly severity: 'unknown'
  readonly probe: Probe
}

/** Asked for and lost on our own side: no verdict may rest on what nobody saw. */
export const evidenceLost: Check<Found> = ({ lost }) =>
  lost.map((probe) => ({ code: 'evidence-lost', severity: 'unknown', probe }))
