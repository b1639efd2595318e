export interface KnownClaim {
  readonly meaning: string
  /** A NumericDate. */
  readonly time?: true
  /** The scope that asks an OpenID provider for it (OIDC Core 1.0 §5.4). */
  readonly scope?: 'openid' | 'profile' | 'email' | 'address' | 'phone'
}

const of = (scope: NonNullable<KnownClaim['scope']>, meaning: string): KnownClaim => ({
  meaning,
  scope,
})
const say = (meaning: string): KnownClaim => ({ meaning })
const time = (meaning: string, scope?: 'openid' | 'profile'): KnownClaim => ({
  meaning,
  time: true,
  ...(scope && { scope }),
})

/** Parameters of a token's header: RFC 7515 §4.1, RFC 7797, RFC 9449. */
export const headerParameters: Readonly<Record<string, KnownClaim>> = {
  alg: say('How it is signed. An ID token is verified with a public key, RS256 by default.'),
  kid: say('Which of the issuer’s published keys it is signed with.'),
  typ: say('What it is: JWT; at+jwt for an access token (RFC 9068).'),
  cty: say('What it contains, where that is another token.'),
  jku: say('Where the key is said to be. Never trusted: keys come from the issuer’s metadata.'),
  jwk: say('The key itself. Never trusted: keys come from the issuer’s metadata.'),
  x5u: say('Where a certificate is said to be. Never trusted.'),
  x5c: say('The certificate itself. Not trusted by itself.'),
  x5t: say('The SHA-1 thumbprint of the certificate; Microsoft Entra repeats kid here.'),
  'x5t#S256': say('The SHA-256 thumbprint of the certificate.'),
  crit: say('Parameters the reader must understand, or refuse the token.'),
  b64: say('Whether the payload is encoded (RFC 7797).'),
}

/** OIDC Core 1.0 §2 and §5.1, RFC 7519, RFC 9068, logout, Auth0, Microsoft Entra ID. */
export const claims: Readonly<Record<string, KnownClaim>> = {
  iss: of('openid', 'Who issued it; equal to the connection’s issuer, character for character.'),
  sub: of('openid', 'The user’s id at the issuer, and never another user’s.'),
  aud: of('openid', 'Whom it is for: of an ID token the client ID, of an access token the API.'),
  exp: time('From then on it is refused.', 'openid'),
  iat: time('When it was issued.', 'openid'),
  nbf: time('Before that it is refused.'),
  jti: say('This token’s own id.'),
  auth_time: time('When the user logged in, which may be long before this token.', 'openid'),
  nonce: of('openid', 'Repeats the login request’s value: the answer belongs to that request.'),
  acr: of('openid', 'How strongly the user was authenticated, in the issuer’s own terms.'),
  amr: of('openid', 'By which methods: pwd, mfa, otp … (RFC 8176).'),
  azp: of('openid', 'The client that asked for it.'),
  at_hash: of('openid', 'Ties it to the access token that came along.'),
  c_hash: of('openid', 'Ties it to the code that came along.'),
  s_hash: say('Ties it to the request’s state.'),
  sid: say('The session at the issuer, for logout.'),
  events: say('What happened; in a logout token, that the session ended.'),
  name: of('profile', 'The full name, for display.'),
  given_name: of('profile', 'First name or names.'),
  family_name: of('profile', 'Last name or names.'),
  middle_name: of('profile', 'Middle name or names.'),
  nickname: of('profile', 'A casual name.'),
  preferred_username: of(
    'profile',
    'The name the user goes by. May change, and may not be unique.',
  ),
  profile: of('profile', 'The address of a page about the user.'),
  picture: of('profile', 'The address of a picture.'),
  website: of('profile', 'The user’s site.'),
  gender: of('profile', 'As the issuer holds it.'),
  birthdate: of('profile', 'As YYYY-MM-DD; year 0000 where it is kept back.'),
  zoneinfo: of('profile', 'Time zone.'),
  locale: of('profile', 'Language and region.'),
  updated_at: time('When the issuer’s record of the user last changed.', 'profile'),
  email: of('email', 'The address. An id it is not: addresses change and are reused.'),
  email_verified: of('email', 'true where the issuer made sure that the address is the user’s.'),
  phone_number: of('phone', 'The number.'),
  phone_number_verified: of(
    'phone',
    'true where the issuer made sure that the number is the user’s.',
  ),
  address: of('address', 'The postal address, an object.'),
  scope: say('What the access token allows, blanks between.'),
  scp: say('What the access token allows; as Okta and Microsoft Entra write it.'),
  client_id: say('The client the access token was issued to (RFC 9068).'),
  permissions: say('Permissions at the API, from Auth0’s roles.'),
  roles: say('Roles, as the issuer holds them.'),
  groups: say('Groups, as the issuer holds them.'),
  entitlements: say('Entitlements, as the issuer holds them (RFC 9068).'),
  gty: say('The grant by which Auth0 issued the access token.'),
  cnf: say('The key its bearer must prove to hold.'),
  act: say('Who acts for the user (RFC 8693).'),
  org_id: say('The Auth0 organization that was logged in to.'),
  org_name: say('The name of that organization.'),
  azpacr: say('Microsoft Entra: how the client proved who it is.'),
  oid: say('Microsoft Entra: the user’s id in the directory, the same for every client.'),
  tid: say('Microsoft Entra: the directory (tenant).'),
  upn: say('Microsoft Entra: the sign-in name. May change.'),
  xms_edov: say(
    'Microsoft Entra: whether the domain of the address is proven to be its directory’s.',
  ),
  unique_name: say('Microsoft Entra, older tokens: a name for display.'),
  preferred_language: say('Microsoft Entra: the preferred language.'),
  ver: say('The version of the token’s format.'),
  emails: say('Azure AD B2C: the addresses, a list. Its user flows send no email.'),
  hasgroups: say('Microsoft Entra: the user is in groups, too many of them for this token.'),
  _claim_names: say('Claims that are not here, and which of _claim_sources has each.'),
  _claim_sources: say('Where those claims are, or a token with them (OIDC Core 1.0 §5.6.2).'),
  hd: say('Google: the Workspace domain of the account.'),
  identities: say('The accounts of the user, one for every connection that was linked.'),
}

/** What is known of a claim; undefined for a claim of the issuer’s own. */
export const knownClaim = (name: string): KnownClaim | undefined =>
  Object.hasOwn(claims, name) ? claims[name] : undefined

export const knownParameter = (name: string): KnownClaim | undefined =>
  Object.hasOwn(headerParameters, name) ? headerParameters[name] : undefined
