import { isObject } from '#domain/wire/json.ts'

type Members = Readonly<Record<string, unknown>>

export const hidden = '[hidden]'

/**
 * Signed or encrypted JSON begins with a JSON object in base64url (RFC 7515 §3.1, RFC 7516 §3.1):
 * `{"` or `{` and a blank. Any part but the first may be empty: the key of a JWE with `alg: dir` is
 * (RFC 7516 §5.1), and the signature of an unsigned JWT. It matches wherever it begins, so that a
 * long text is read once.
 */
const jose = /ey[JA][\w-]*(?:\.[\w-]*)*/g
/** Characters of the shortest header, `{"alg":""}`, before its end may be told from a word's. */
const minHeader = 11

interface Joses {
  /** Also what begins like one and has no second part. */
  readonly headers?: boolean
  readonly mark?: string
}

/** Takes out every token. */
export const withoutJose = (text: string, { headers = false, mark = '[token]' }: Joses = {}) =>
  text.replace(jose, (found) => (headers || found.lastIndexOf('.') >= minHeader ? mark : found))

/**
 * Names whose texts give access, in whatever way their words are joined. `token_use` and
 * `token_type` say what a token is.
 */
const secretName =
  /(?<![a-z])(?:(?:access|refresh|id|idp|auth|bearer|session|api|device)?tokens?|(?:client|device)?secrets?|passwords?|(?:client)?assertions?|(?:private|api|secret)_?keys?|code_?verifier|authorization$)(?!_?(?:use|type)$|[a-z])/

/** `accessToken`, `IDToken`, `https://acme.example/idp-token`; not `tokenset`, not `secretary`. */
export const isSecretClaim = (name: string): boolean =>
  secretName.test(
    name
      .replace(/(?<![A-Z])[A-Z]|[-\s]/g, '_$&')
      .replace(/[-\s_]+/g, '_')
      .toLowerCase(),
  )

/** Nobody's claims are as deep; a walk has to end. */
const deepest = 32

interface Redaction {
  /** Stands for a text below a secret's name. */
  readonly hidden: string
  readonly withoutTokens: (text: string) => string
  readonly isSecret: (name: string) => boolean
}

/**
 * Claims without what could act for the user: texts below a name like a secret's, however deep,
 * and tokens in any other text or name. The names stay.
 */
export const redaction =
  ({ hidden: mark, withoutTokens, isSecret }: Redaction) =>
  (members: Members): Record<string, unknown> => {
    const membersOf = (below: Members, secret: boolean, level: number) =>
      Object.fromEntries(
        Object.entries(below).map(([name, value]) => [
          withoutTokens(name),
          redacted(value, secret || isSecret(name), level + 1),
        ]),
      )
    const redacted = (value: unknown, secret: boolean, level: number): unknown => {
      if (typeof value === 'string') return secret ? mark : withoutTokens(value)
      if (typeof value !== 'object' || value === null) return value
      if (level === deepest) return mark
      if (Array.isArray(value)) return value.map((one: unknown) => redacted(one, secret, level + 1))
      return isObject(value) ? membersOf(value, secret, level) : mark
    }
    return membersOf(members, false, 0)
  }

export const redactMembers = redaction({
  hidden,
  withoutTokens: (text) => withoutJose(text),
  isSecret: isSecretClaim,
})
