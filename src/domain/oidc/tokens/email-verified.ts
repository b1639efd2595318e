import type { Members } from './part.ts'
import { noAddress, noAddressWords } from './address.ts'
import type { TokenWarning } from './warning.ts'

const about = (code: string, words: string, name = 'email_verified'): TokenWarning[] => [
  { code, name, words, refused: false },
]

const typeOf = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`

/** Whether there is an address, and whether it is the user’s, as a reader of claims or of a profile has to take it (OIDC Core 1.0 §5.1). */
export const emailWarnings = (members: Members): TokenWarning[] => [
  ...ofAddress(members),
  ...ofVerified(members),
]

function ofAddress({ email, emails }: Members): TokenWarning[] {
  if (email !== undefined && email !== null && typeof email !== 'string')
    return about(
      'email-type',
      `email is ${typeOf(email)}, not a text (OIDC Core 1.0 §5.1).`,
      'email',
    )
  if (typeof email === 'string' && email !== '') {
    const why = noAddress(email)
    return why === undefined
      ? []
      : about(
          'email-no-address',
          `email holds ${noAddressWords[why]}, no address: no mail reaches the user, and no application finds an account by it. Their IT releases the address, or the mapping takes another claim.`,
          'email',
        )
  }
  return Array.isArray(emails)
    ? about(
        'emails-list',
        'There is a list emails and no email, as Azure AD B2C’s user flows send them. No email is made of it by itself: map email to ${context.tokenset.emails}, which is right as long as the list has one entry; or their IT names the claim email in a custom policy.',
        'emails',
      )
    : []
}

function ofVerified({ email, email_verified: verified }: Members): TokenWarning[] {
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
