/**
 * Claims whose values a report shows, each only in the shape that it has by its definition: a
 * provider can write anything into them, a user's name too.
 */
type Shape = (value: unknown) => boolean

const text =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

/** Seconds since 1970 (RFC 7519 §2), ten digits at most: a telephone number with its country has more. */
const seconds: Shape = (value) => typeof value === 'number' && value >= 0 && value < 1e10
const iso = text(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/)
const time: Shape = (value) => seconds(value) || iso(value)

const flag: Shape = (value) => /^(?:true|false)$/.test(String(value))
/** The tenant's own, and so not the provider's to choose. */
const issuer = text(/^https?:\/\/[\w.:/-]{1,256}$/)
const client = text(/^[\w.:/-]{1,256}$/)

/** RFC 8176 §2, and what Microsoft Entra adds. */
const method = text(
  /^(?:face|fed|fido|fpt|geo|hwk|iris|kba|mca|mfa|ngcmfa|otp|pin|pop|pwd|rba|retina|rsa|sc|sms|swk|tel|user|vbm|wia|x509)$/,
)
/** A level, or one of the identifiers that specifications and large providers publish. */
const level = text(
  /^(?:\d|phrh?|http:\/\/schemas\.openid\.net\/pape\/policies\/2007\/06\/(?:multi-factor(?:-physical)?|phishing-resistant|none)|urn:mace:incommon:iap:(?:bronze|silver)|urn:okta:loa:[12]fa:(?:any|pwd|phr|any:ifpossible)|urn:oasis:names:tc:SAML:2\.0:ac:classes:(?:Kerberos|Password|PasswordProtectedTransport|TLSClient|TimeSyncToken|X509|unspecified))$/,
)
/** Language, script and region (RFC 5646 §2.1), also with the underscore of a locale. */
const locale = text(/^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/i)
/** Areas of the IANA time zone database. */
const zone = text(
  /^(?:UTC|GMT|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Z][\w+-]{1,19}(?:\/[A-Z]\w{1,14})?)$/,
)
const version = text(/^\d{1,2}(?:\.\d{1,2}){0,2}$/)

const shapes: Readonly<Record<string, Shape>> = {
  iss: issuer,
  aud: client,
  azp: client,
  exp: seconds,
  iat: seconds,
  nbf: seconds,
  auth_time: seconds,
  updated_at: time,
  created_at: time,
  acr: level,
  amr: method,
  email_verified: flag,
  phone_number_verified: flag,
  isSocial: flag,
  locale,
  zoneinfo: zone,
  ver: version,
}

/** Undefined for a claim that is never shown as it is. */
export const shapeOf = (name: string): Shape | undefined =>
  Object.hasOwn(shapes, name) ? shapes[name] : undefined
