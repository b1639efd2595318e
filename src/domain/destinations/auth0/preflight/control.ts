import type { TokenStep } from '../contract/preflight-route.ts'

/**
 * Whether the answer to a made-up code and a made-up secret leaves something to learn from the real
 * secret: it was refused, and not for the code (`invalid_grant`, RFC 6749 §5.2). Which code stands
 * for a refused client differs: `invalid_client` by the RFC, `unauthorized_client` from Keycloak and
 * Glewlwyd, `access_denied` from Auth0, 401 alone from some.
 */
export function isTelling({ answer, status }: TokenStep): boolean {
  if (answer.kind === 'silence' || !isRefusal(status)) return false
  return answer.error === undefined ? status === 401 : answer.error !== 'invalid_grant'
}

/** What token endpoints refuse with: RFC 6749 §5.2 has the first two, others send the third. */
const refusing: readonly number[] = [400, 401, 403]
export const isRefusal = (status = 0): boolean => refusing.includes(status)
