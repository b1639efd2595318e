import { isSecretClaim, redaction, withoutJose } from '#domain/oidc/tokens/redact.ts'
import { removed } from '../scrub.ts'

/**
 * What a tenant or another IdP says of a login, without what could act for the user. The texts
 * are anyone's, so more names count as a secret's here than among claims that are shown.
 */
const secretName =
  /(?:access|refresh|id|auth|bearer|session|api)[_-]?tokens?|secret|password|assertion|private[_-]?key|code[_-]?verifier/i

/** `name=value`, `"name": "value"`; a `code` only in a query, for elsewhere it is an error's. */
const pair =
  /((?:[?&]code|(?:token|secret|assertion|password|code_verifier)(?=["'=]))(?:=|["']\s*:\s*["']))[^\s"'&,;}]+/gi

/** Characters of one text. */
const maxText = 2000

const withoutTokens = (text: string): string => withoutJose(text, { mark: removed })

/** Cut only at the end: half a token would not have been recognised. */
export const redactText = (text: string): string =>
  withoutTokens(text).replace(pair, `$1${removed}`).slice(0, maxText)

/** Claims or attributes: texts below a name like a token's, and texts that look like one, are taken out. */
export const redactMembers = redaction({
  hidden: removed,
  withoutTokens,
  isSecret: (name) => secretName.test(name) || isSecretClaim(name),
})
