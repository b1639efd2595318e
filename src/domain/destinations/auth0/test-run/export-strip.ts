import { invisible } from '#text/unseen.ts'
import { hidden, withoutJose } from '#domain/oidc/tokens/redact.ts'

/**
 * Takes out of a text what may be a token, a code or a secret: whatever it is, nobody reads it,
 * and a report is sent to people. Rather too much than too little.
 */
export const withoutTokens = (text: string): string =>
  withoutJose(text, { headers: true })
    .replace(authorization, (whole, before: string, value: string) =>
      word.test(value) || errorCode.test(value) ? whole : before + hidden,
    )
    .replace(named, (whole, before: string, name: string, value: string) =>
      isErrors(name, value, before.includes(': ')) ? whole : before + hidden,
    )
    .replace(tilded, (run) => (run.includes('~') && kindsOf(run) > 1 ? hidden : run))
    .replace(base64, hideOpaque)
    .replace(base64url, hideOpaque)

/** What credentials follow in a header, or in words about one (RFC 9110 §11.6.2). */
const authorization =
  /((?<![\p{L}\p{N}])(?:basic|bearer|dpop|negotiate)\s{1,4})([\w.~+/-]+={0,2})/giu

/** Parameters whose values give access (RFC 6749, OpenID Connect Core 1.0). */
const named =
  /((?<![\p{L}\p{N}])((?:access|refresh|id)_?token(?:_hint)?|client_?secret|(?:client_)?assertion|code_?verifier|api_?key|authorization|code|state|nonce|password|secret|token)(?:["']|&quot;|%22)?\s{0,4}(?:[:=]|%3[AD])\s{0,4}(?:["']|&quot;|%22)?)([^\s"'&;,)]+)/giu

/** `code=AADSTS50011` is an error's. */
const errorCode = /^(?:AADSTS\d+|\d{3}|[a-z]+(?:_[a-z]+)+)$/
const word = /^\p{Lu}?\p{Ll}+[.:!?=]?$/u
/** What errors say of these, and what goes before a header's credentials. */
const errorWords =
  /^(?:basic|bearer|dpop|negotiate|expired|failed|invalid|malformed|mismatch|missing|none|not|null|rejected|required|revoked|undefined|unknown|unsupported|\[(?:token|hidden)\]?)\.?$/i

function isErrors(name: string, value: string, inProse: boolean): boolean {
  if (errorWords.test(value)) return true
  return /^code$/i.test(name) && (errorCode.test(value) || (inProse && word.test(value)))
}

const base64url = /[\w-]{22,}/g
const base64 = /[A-Za-z0-9+/]{22,}={0,2}/g
/** As Microsoft Entra makes its client secrets. */
const tilded = /[\w.~-]{16,}/g

/** Trace and correlation ids, which their IT looks a failure up by. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Words of a language, codes in lower case, ids of digits alone and UUIDs are not. */
function hideOpaque(run: string): string {
  if (uuid.test(run)) return run
  return kindsOf(run) > (run.length < 24 ? 2 : 1) ? hidden : run
}

const kindsOf = (run: string) => [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(run)).length

// An address that is broken by what nobody sees is one still.
const letter = String.raw`\p{L}\p{N}\p{M}${invisible}`
/**
 * A name at a host, with every writing of `@` that a page or a link gives it. It begins where a
 * run of such characters does and nowhere inside, so that a long text is read once, however long
 * a name.
 */
export const address = new RegExp(
  String.raw`(?:"[^"\n]{1,64}"|(?<![${letter}._%+'-])[${letter}._%+'-]+)(?:[@＠﹫]|%(?:25)?40|&#64;|&#x40;|&commat;|\\u0040)((?:[${letter}-]+\.)*[${letter}-]+)`,
  'giu',
)

/** `emil@northwind.example` to `e…@northwind.example`, wherever it stands. */
export const withoutAddresses = (text: string): string =>
  text.replace(address, (whole, domain: string) => `${firstOf(whole)}…@${domain}`)

/** The first code point: half of a pair would be shown as an unseen character. */
export const firstOf = (text: string): string => Array.from(text.slice(0, 2)).at(0) ?? ''

/**
 * A user_id, by how it begins: a strategy and `|` (auth0.com/docs, "user_id"). Its parts may have
 * blanks, its last has none.
 */
const userId =
  /(?<![\p{L}\p{N}-])(ad|adfs|auth0|auth0-oidc|email|google-apps|google-oauth2|oidc|okta|pingfederate|samlp|sms|waad)(?:\||%7C)((?:[^"'<>\n|]{0,64}(?:\||%7C)){0,4}[^\s"'<>&;,)|]{0,255}[^\s"'<>&;,)|.:])/giu

/** Every user_id as `hide` writes it. */
export const withoutIds = (text: string, hide: (id: string) => string): string =>
  text.replace(userId, (id) => hide(id.replace(/%7C/gi, '|')))
