import { flag, text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'par-required'
  readonly severity: 'breaks-some'
  readonly endpoint: string | undefined
}

/** Requests must be pushed first (RFC 9126 §5); Auth0 does so only with an option switched on. */
export const parRequired: Check<Found> = ({ login }) => {
  if (!login || !flag(login, 'require_pushed_authorization_requests')) return []
  const endpoint = text(login, 'pushed_authorization_request_endpoint')
  return [{ code: 'par-required', severity: 'breaks-some', endpoint }]
}
