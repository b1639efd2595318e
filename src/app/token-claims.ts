import { isObject, parseJson } from '#domain/wire/json.ts'

export interface Claims {
  readonly sub: string
  readonly permissions: string[]
}

/**
 * What an access token says of the operator, as the gateway will read it once it has verified it:
 * the screen need not wait for that, and no answer rests on it. Undefined for a token that says
 * nothing here or is at its end.
 */
export function claimsOf(token: string | undefined, now: number): Claims | undefined {
  const claims = parseJson(decoded(token?.split('.')[1] ?? ''))
  if (!isObject(claims)) return undefined
  const { sub, exp, permissions = [] } = claims
  if (typeof sub !== 'string' || typeof exp !== 'number' || exp * 1000 <= now) return undefined
  return isTexts(permissions) ? { sub, permissions } : undefined
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** base64url (RFC 4648 §5); empty for what is none. */
function decoded(part: string): string {
  try {
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return ''
  }
}
