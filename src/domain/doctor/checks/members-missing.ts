import { member } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'members-missing'
  readonly severity: 'breaks-some'
  readonly names: readonly string[]
}

/** Required by OIDC Discovery 1.0 §3, and not by Auth0. */
const required = ['response_types_supported', 'subject_types_supported']

export const membersMissing: Check<Found> = ({ login }) => {
  if (!login) return []
  const names = required.filter((name) => {
    const value = member(login, name)
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  })
  return names.length > 0 ? [{ code: 'members-missing', severity: 'breaks-some', names }] : []
}
