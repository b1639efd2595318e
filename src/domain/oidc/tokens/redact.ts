import { isObject } from '#domain/wire/json.ts'

type Members = Readonly<Record<string, unknown>>

export const hidden = '[hidden]'

/**
 * Signed or encrypted JSON begins with a JSON object in base64url (RFC 7515 §3.1, RFC 7516 §3.1):
 * `{"` or `{ "`. Any part but the first may be empty: the key of a JWE with `alg: dir` is
 * (RFC 7516 §5.1), and the signature of an unsigned JWT. It matches wherever it begins, so that a
 * long text is read once.
 */
const jose = /ey(?:J|Ai)[\w-]*(?:\.[\w-]*)*/g
/** Characters of the shortest header, `{"alg":""}`, before its end may be told from a word's. */
const minHeader = 11

/** Takes out every token; `headers` too: what begins like one and has no second part. */
export const withoutJose = (text: string, { headers = false } = {}): string =>
  text.replace(jose, (found) =>
    headers || found.lastIndexOf('.') >= minHeader ? '[token]' : found,
  )

/** Three parts or more, or what one has left of them. */
const wholeJose = /^ey(?:J|Ai)[\w-]{8,}\.[\w-]*\./

/** Whether a text is a token, and no words with one inside. */
export const isJose = (text: string): boolean => wholeJose.test(text)

/**
 * Names whose texts give access, in whatever way their words are joined. `token_use` and
 * `token_type` say what a token is.
 */
const secretName =
  /(?<![a-z])(?:(?:access|refresh|id|idp|auth|bearer|session|api|device)?tokens?|(?:client|device)?secrets?|passwords?|(?:client)?assertions?|(?:private|api|secret)_?keys?|code_?verifier|authorization$)(?!_?(?:use|type)$|[a-z])/

/** `accessToken`, `IDToken`, `https://acme.example/idp-token`; not `tokenset`, not `secretary`. */
export const isSecretName = (name: string): boolean =>
  secretName.test(
    name
      .replace(/(?<![A-Z])[A-Z]|[-\s]/g, '_$&')
      .replace(/[-\s_]+/g, '_')
      .toLowerCase(),
  )

/** Nobody's claims are as deep; a walk has to end. */
const deepest = 32

/**
 * Claims without what could act for the user: texts below a name like a secret's, however deep,
 * and tokens in any other text or name. The names stay.
 */
export const redactMembers = (members: Members): Record<string, unknown> =>
  membersOf(members, false, 0)

const membersOf = (members: Members, secret: boolean, level: number) =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [
      withoutJose(name),
      redacted(value, secret || isSecretName(name), level + 1),
    ]),
  )

function redacted(value: unknown, secret: boolean, level: number): unknown {
  if (typeof value === 'string') return secret ? hidden : withoutJose(value)
  if (typeof value !== 'object' || value === null) return value
  if (level === deepest) return hidden
  if (Array.isArray(value)) return value.map((one: unknown) => redacted(one, secret, level + 1))
  return isObject(value) ? membersOf(value, secret, level) : hidden
}
