import { isObject } from '#domain/wire/json.ts'
import { removed } from '../scrub.ts'

/**
 * What a tenant or another IdP says of a login, without what could act for the user. The texts
 * are anyone's, so this goes by names and by the look of a token.
 */
const secretName =
  /(?:access|refresh|id|auth|bearer|session|api)[_-]?tokens?|^tokens?$|secret|password|assertion|private[_-]?key|code[_-]?verifier/i
/**
 * Signed or encrypted JSON (RFC 7515 §3.1) begins with `{"` in base64url, or with `{ "`. It is
 * found within a word too (a mapping may write any text before it), and each text is read once.
 */
const jose = /ey[JA][\w-]*(?:\.+[\w-]+)*/g
/** Characters of the shortest header, `{"alg":""}`. A dot after so many ends one. */
const minHeader = 11
const withoutJose = (text: string): string =>
  text.replace(jose, (found) => (found.lastIndexOf('.') < minHeader ? found : removed))
/** `name=value`, `"name": "value"`; a `code` only in a query, for elsewhere it is an error's. */
const pair =
  /((?:[?&]code|(?:token|secret|assertion|password|code_verifier)(?=["'=]))(?:=|["']\s*:\s*["']))[^\s"'&,;}]+/gi

/** Characters of one text. */
const maxText = 2000
const deepest = 32

/** Cut only at the end: half a token would not have been recognised. */
export const redactText = (text: string): string =>
  withoutJose(text).replace(pair, `$1${removed}`).slice(0, maxText)

function redacted(value: unknown, secret: boolean, level: number): unknown {
  if (typeof value === 'string') return secret ? removed : withoutJose(value)
  if (!Array.isArray(value) && !isObject(value)) return value
  if (level === deepest) return removed
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, secret, level + 1))
  return membersOf(value, secret, level)
}

const membersOf = (value: Readonly<Record<string, unknown>>, secret = false, level = 0) =>
  Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      withoutJose(name),
      redacted(member, secret || secretName.test(name), level + 1),
    ]),
  )

/** Claims or attributes: texts below a name like a token's, and texts that look like one, are taken out. */
export const redactMembers = (
  members: Readonly<Record<string, unknown>>,
): Record<string, unknown> => membersOf(members)
