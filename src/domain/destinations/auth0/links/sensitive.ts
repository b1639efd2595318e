import { isJose } from '#domain/oidc/tokens/is-jose.ts'

/**
 * Parameters whose value is a secret, a token or a code. None but `id_token_hint` belongs in a
 * link to `/authorize` (OIDC Core 1.0 §3.1.2.1; RFC 6749 §2.3.1; RFC 9700 §4.3).
 */
const secrets = ['client_secret', 'password', 'client_assertion', 'code_verifier'] as const
const tokens = [
  'id_token_hint',
  'id_token',
  'access_token',
  'refresh_token',
  'device_secret',
  'code',
  'invitation',
] as const

export type Sensitive = 'secret' | 'token'

/** What must not be passed around in a parameter; undefined where there is nothing. */
export function sensitiveKind(name: string, value: string): Sensitive | undefined {
  if (value === '') return undefined
  const lower = name.toLowerCase()
  if (secrets.some((one) => one === lower)) return 'secret'
  if (tokens.some((one) => one === lower)) return 'token'
  // `request` carries a request object, which is a JWT and no token (RFC 9101 §4).
  return lower !== 'request' && isJose(value) ? 'token' : undefined
}
