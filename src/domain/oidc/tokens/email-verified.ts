import type { Members } from './part.ts'
import type { TokenWarning } from './warning.ts'

const about = (code: string, words: string): TokenWarning[] => [
  { code, name: 'email_verified', words, refused: false },
]

const typeOf = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`

/** Whether the address is the user’s, as a reader of claims or of a profile has to take it (OIDC Core 1.0 §5.1). */
export function emailWarnings({ email, email_verified: verified }: Members): TokenWarning[] {
  if (verified === false)
    return about(
      'email-unverified',
      'email_verified is false: nobody vouches that the address is the user’s. An application that asks for a verified one may turn the user away, and linking accounts by this address hands an account to whoever can enter it at the issuer. Their IT verifies the address.',
    )
  if (verified !== undefined && typeof verified !== 'boolean')
    return about(
      'email-verified',
      `email_verified is ${typeOf(verified)}, not a boolean (OIDC Core 1.0 §5.1).`,
    )
  if (verified === undefined && typeof email === 'string' && email !== '')
    return about(
      'email-verified-missing',
      'There is an email and no email_verified: to an application that looks for it the address is not verified, and no account should be linked by it. Their IT releases the claim. Microsoft Entra ID has none; there the optional claim xms_edov says whether the address’s domain is proven.',
    )
  return []
}
