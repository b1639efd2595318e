import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'claim-not-offered'
  readonly severity: 'note'
  readonly missing: readonly string[]
}

/** Asked for when the operator names none: what a profile lives on. */
const usual = ['email', 'name']

/** claims_supported need not be complete (OIDC Discovery 1.0 §3). */
export const claimNotOffered: Check<Found> = ({ login, expectation }) => {
  const offered = login && list(login, 'claims_supported')
  if (!offered) return []
  const missing = (expectation.claims ?? usual).filter((claim) => !offered.includes(claim))
  return missing.length > 0 ? [{ code: 'claim-not-offered', severity: 'note', missing }] : []
}
