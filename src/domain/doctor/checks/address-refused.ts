import type { Evidence } from '#domain/wire/evidence.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'address-refused'
  readonly severity: 'blocks' | 'unknown'
  readonly refused: NonNullable<Evidence['refused']>
}

/** The guard did not let the request out. A port off its list says nothing about the issuer. */
export const addressRefused: Check<Found> = ({ subject }) => {
  const refused = subject.document?.refused
  if (!refused) return []
  const severity = refused.reason === 'port' ? 'unknown' : 'blocks'
  return [{ code: 'address-refused', severity, refused }]
}
