import { flag, text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'par-required'
  readonly severity: 'blocks' | 'breaks-some'
  readonly endpoint: string | undefined
}

/** Requests must be pushed first (RFC 9126 §5). */
export const parRequired: Check<Found> = ({ login, profile: { pushedRequests } }) => {
  if (pushedRequests === 'always') return []
  if (!login || !flag(login, 'require_pushed_authorization_requests')) return []
  const endpoint = text(login, 'pushed_authorization_request_endpoint')
  const severity = pushedRequests === 'never' ? 'blocks' : 'breaks-some'
  return [{ code: 'par-required', severity, endpoint }]
}
