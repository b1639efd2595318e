import { text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'keys-unchecked'
  readonly severity: 'unknown'
  /** Keys nobody looked at are no reason to doubt the rest. */
  readonly matters: false
}

export const keysUnchecked: Check<Found> = ({ login, lost, subject }) =>
  login && !subject.keys && !lost.includes('keys') && text(login, 'jwks_uri') !== undefined
    ? [{ code: 'keys-unchecked', severity: 'unknown', matters: false }]
    : []
