import { type RowId, rowNamed } from './dictionary.ts'
import type { Row } from './row.ts'

/**
 * What each code is known to be used for beside the meaning of its own row, the likeliest first.
 * Those that the speaker, the channel or the strategy rule out are left out by the reading.
 */
const uses: Readonly<Record<string, readonly RowId[]>> = {
  invalid_request: [
    'pkce-required',
    'redirect-uri',
    'nonce-required',
    'organization-required',
    'parameter-refused',
    'response-mode-refused',
    'pushed-request-required',
    'front-channel-refused',
    'back-channel-refused',
    'client-unknown',
    'client-secret-missing',
  ],
  unauthorized_client: ['invalid-client', 'flow-refused', 'client-unknown', 'client-disabled'],
  unsupported_response_type: ['response-mode-refused'],
  invalid_client: ['client-unknown', 'client-secret-basic', 'client-assertion', 'client-disabled'],
  invalid_grant: ['code-used', 'pkce-proof', 'code-callback'],
  access_denied: [
    'okta-not-assigned',
    'okta-policy',
    'consent-required',
    'not-in-organization',
    'action-denied',
  ],
  unauthorized: [
    'client-secret-basic',
    'network-tls',
    'network-timeout',
    'issuer-mismatch',
    'key-not-published',
    'session-expiry-missing',
    'user-blocked',
  ],
  interaction_required: ['consent-required'],
  invalid_scope: ['consent-required', 'okta-policy'],
}

export const suspectsOf = (code: string): readonly Row[] =>
  (Object.hasOwn(uses, code) ? (uses[code] ?? []) : []).flatMap((id) => rowNamed(id) ?? [])
