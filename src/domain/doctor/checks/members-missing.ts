import { list, member, text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Case, Check } from '../case.ts'
import { incomplete } from './incomplete.ts'

type Found = {
  readonly code: 'members-missing'
  readonly severity: 'breaks-some'
  readonly names: readonly string[]
  /** Those of them that are there, with nothing in them. */
  readonly empty: readonly string[]
}

/** By OIDC Discovery 1.0 §3. Those a login needs in any case, `incomplete` tells. */
const required = [
  'response_types_supported',
  'subject_types_supported',
  'id_token_signing_alg_values_supported',
]

export const membersMissing: Check<Found> = (found) => {
  const { login, profile } = found
  if (!login) return []
  const names = required.filter((name) => {
    if (profile.requiredMembers.includes(name)) return false
    const value = member(login, name)
    return value === undefined || isEmpty(value)
  })
  const all = [...(lacksTokenEndpoint(login, found) ? ['token_endpoint'] : []), ...names]
  if (all.length === 0) return []
  const empty = all.filter((name) => isEmpty(member(login, name)))
  return [{ code: 'members-missing', severity: 'breaks-some', names: all, empty }]
}

const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)

/** Required "unless only the Implicit Flow is used"; whichever channel is judged. */
const lacksTokenEndpoint = (login: Metadata, found: Case) =>
  text(login, 'token_endpoint') === undefined &&
  offersCode(login) &&
  !incomplete(found).some(({ lacks }) => lacks.some((lack) => lack.member === 'token_endpoint'))

/** Alone or in a hybrid flow, which exchanges a code as well; where nothing is said, it may. */
const offersCode = (login: Metadata) =>
  list(login, 'response_types_supported')?.some((type) => type.split(' ').includes('code')) ?? true
