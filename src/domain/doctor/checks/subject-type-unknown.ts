import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'subject-type-unknown'
  readonly severity: 'breaks-some'
  readonly offered: readonly string[]
}

/** The values are public and pairwise (OIDC Discovery 1.0 §3; Core 1.0 §8). */
export const subjectTypeUnknown: Check<Found> = ({ login }) => {
  const offered = login && list(login, 'subject_types_supported')
  if (!offered || offered.includes('public') || offered.includes('pairwise')) return []
  return [{ code: 'subject-type-unknown', severity: 'breaks-some', offered }]
}
