import { flag, text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'iss-parameter'
  readonly severity: 'note'
  readonly issuer: string
}

/** Answers carry iss, equal to the issuer (RFC 9207 §2, §3). */
export const issParameter: Check<Found> = ({ login }) => {
  const issuer = login && text(login, 'issuer')
  if (issuer === undefined) return []
  return flag(login ?? {}, 'authorization_response_iss_parameter_supported')
    ? [{ code: 'iss-parameter', severity: 'note', issuer }]
    : []
}
