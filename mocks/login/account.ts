/** Somebody who can sign in. There are no passwords in the sandbox. */
export interface Account {
  readonly sub: string
  readonly email: string
  readonly name: string
  readonly given_name: string
  readonly family_name: string
  /** Said below its button. */
  readonly about?: string
  /** Claims that differ from the usual ones; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>
}

/** What each scope brings (OpenID Connect Core 1.0 §5.4). */
export const claimsByScope = {
  openid: ['sub'],
  email: ['email', 'email_verified'],
  profile: ['name', 'given_name', 'family_name', 'nickname'],
}

export function claimsOf({ sub, email, name, given_name, family_name, claims }: Account) {
  const nickname = email.split('@')[0] ?? email
  return { sub, email, email_verified: true, name, given_name, family_name, nickname, ...claims }
}
