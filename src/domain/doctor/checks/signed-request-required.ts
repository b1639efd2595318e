import { flag } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'signed-request-required'; readonly severity: 'blocks' }

/** RFC 9101 §10.5. */
export const signedRequestRequired: Check<Found> = ({ login, profile }) =>
  login && !profile.signsRequests && flag(login, 'require_signed_request_object')
    ? [{ code: 'signed-request-required', severity: 'blocks' }]
    : []
