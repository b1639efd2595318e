import { member } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'members-missing'
  readonly severity: 'breaks-some'
  readonly names: readonly string[]
}

/** By OIDC Discovery 1.0 §3. Those a login needs in any case, `incomplete` tells. */
const required = [
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
]

export const membersMissing: Check<Found> = ({ login, profile }) => {
  if (!login) return []
  const names = required.filter((name) => {
    if (profile.requiredMembers.includes(name)) return false
    const value = member(login, name)
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  })
  return names.length > 0 ? [{ code: 'members-missing', severity: 'breaks-some', names }] : []
}
