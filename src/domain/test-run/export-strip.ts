/**
 * Takes out of a text what may be a token, a code or a secret: whatever it is, nobody reads it,
 * and a report is sent to people. Rather too much than too little.
 */
export function withoutTokens(text: string): string {
  return text
    .replace(jwt, '[token]')
    .replace(named, (whole, name: string, value: string) =>
      errorCode.test(value) ? whole : `${name}[hidden]`,
    )
    .replace(base64, (run) => (opaque(run) ? '[hidden]' : run))
    .replace(base64url, (run) => (opaque(run) ? '[hidden]' : run))
}

/** `eyJ` is how every base64url of a JSON object begins (RFC 7515 §3.3, RFC 7516 §3.3). */
const jwt = /eyJ[\w-]*(?:\.[\w-]*)*/g

/** Parameters whose values give access (RFC 6749, OpenID Connect Core 1.0). */
const named =
  /\b((?:(?:access|refresh|id)_token|id_token_hint|client_secret|(?:client_)?assertion|code_verifier|code|state|nonce|password|secret|token)(?:=|"\s*:\s*"))([^\s"'&;,)]+)/gi

/** `code=AADSTS50011` is an error's. */
const errorCode = /^(?:AADSTS\d+|[a-z]+(?:_[a-z]+)+)$/

const base64url = /[\w-]{24,}/g
const base64 = /[A-Za-z0-9+/]{24,}={0,2}/g

/** Trace and correlation ids, which their IT looks a failure up by. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Words of a language, codes in lower case, ids of digits alone and UUIDs are not. */
function opaque(run: string): boolean {
  if (uuid.test(run)) return false
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(run))
  return kinds.length > 1
}

const address = /[\p{L}\p{N}._%+'-]+@((?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+)/gu

/** `emil@northwind.example` to `e…@northwind.example`, wherever it stands. */
export const withoutAddresses = (text: string): string =>
  text.replace(address, (whole, domain: string) => `${firstOf(whole)}…@${domain}`)

/** The first code point: half of a pair would be shown as an unseen character. */
export const firstOf = (text: string): string => Array.from(text).at(0) ?? ''
