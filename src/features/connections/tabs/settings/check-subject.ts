import { metadataRows } from '#domain/destinations/auth0/connection/edit/rows-issuer.ts'
import { list, type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import type { Expectation } from '#domain/doctor/expectation.ts'
import type { Question } from '#panels/issuer-check/use-issuer-check.ts'
import type { EditValues } from '#domain/destinations/auth0/connection/edit/form-values.ts'

const present = (entries: Readonly<Record<string, string | readonly string[]>>): Metadata =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value.length > 0))

/** The metadata that is stored with the connection, as the form has it. */
export function storedMembers({ wholeMetadata, oidcMetadata }: EditValues): Metadata {
  if (wholeMetadata.as === 'document') return wholeMetadata.document
  return wholeMetadata.as === 'stored' ? present(oidcMetadata) : {}
}

/** What stands over the published metadata: the stored document, and single options over that. */
export function ownMembers(values: EditValues): Metadata {
  return {
    ...storedMembers(values),
    ...present({
      issuer: values.issuer.trim(),
      authorization_endpoint: values.authorizationEndpoint.trim(),
      token_endpoint: values.tokenEndpoint.trim(),
      jwks_uri: values.jwksUri.trim(),
      userinfo_endpoint: values.userinfoEndpoint.trim(),
    }),
  }
}

/**
 * Where nothing publishes it, what every provider must support stands in for the lists that were
 * not given (OIDC Discovery 1.0 §3).
 */
const asGiven = (own: Metadata): Metadata => ({
  id_token_signing_alg_values_supported: ['RS256'],
  ...own,
})

/** The connection as the form has it: what is asked of its issuer, and what is expected. */
export function questionOf(values: EditValues): Question {
  const own = ownMembers(values)
  const expectation = expectationOf(values)
  const url = values.discoveryUrl
  if (url === '' && text(own, 'issuer') !== undefined)
    return { url, manual: asGiven(own), expectation }
  return { url, adjusted: own, expectation }
}

/** What the form says the connection is going to be. */
function expectationOf(values: EditValues): Expectation {
  const { authAudience, channel, pkce, authMethod } = values
  const issuer = values.issuer.trim()
  return {
    ...(channel === 'back_channel' || channel === 'front_channel' ? { channel } : {}),
    ...(pkce === 'auto' || pkce === 'S256' || pkce === 'plain' || pkce === 'disabled'
      ? { pkce }
      : {}),
    ...(authMethod === 'client_secret_post' || authMethod === 'private_key_jwt'
      ? { clientAuth: authMethod }
      : {}),
    ...(authAudience === 'issuer' || authAudience === 'token_endpoint'
      ? { assertionAudience: authAudience }
      : {}),
    scopes: values.scopes,
    ...(issuer !== '' && { issuer }),
  }
}

export interface MemberPair {
  readonly name: string
  /** Undefined: not in it. */
  readonly stored: string | undefined
  readonly published: string | undefined
  readonly differs: boolean
}

const worded = (value: unknown): string | undefined =>
  value === undefined || value === null
    ? undefined
    : typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.join(', ')
        : JSON.stringify(value)

const same = (a: Metadata, b: Metadata, name: string) => {
  const [one, other] = [list(a, name), list(b, name)]
  return one && other
    ? [...one].sort().join(' ') === [...other].sort().join(' ')
    : worded(a[name]) === worded(b[name])
}

/** The members whose stored value is shown; of the others nobody here can say what is stored. */
const compared = Object.keys(metadataRows).map((field) => field.slice('oidcMetadata.'.length))

/** Member by member what is stored and what is published. */
export function comparison(stored: Metadata, published: Metadata | undefined): MemberPair[] {
  const shown = Object.keys(stored)
  const more = compared.filter(
    (name) => Object.hasOwn(published ?? {}, name) && !shown.includes(name),
  )
  return [...shown, ...more].map((name) => ({
    name,
    stored: worded(stored[name]),
    published: worded(published?.[name]),
    differs: published !== undefined && !same(stored, published, name),
  }))
}
