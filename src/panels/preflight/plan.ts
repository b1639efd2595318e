import type { Channel } from '#domain/oidc/values.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import { type NormalizedIssuer, parseUrl } from '#domain/oidc/issuer/normalize.ts'
import { parseDocument } from '#domain/oidc/issuer/parse-document.ts'
import type { ClientSettings, TriedSecret } from './client-settings.ts'

/** What will be sent where, to be confirmed. */
export interface Plan {
  readonly channel: Channel
  /** Host of the authorization endpoint. */
  readonly asks: string
  /** Where the secret goes; undefined: none is tried. */
  readonly secret: { readonly tried: TriedSecret; readonly host: string } | undefined
  /** Why none is tried. */
  readonly noSecret: string
  /** The issuer the document names, where that is not the one asked for: gone on with all the same. */
  readonly otherIssuer: string | undefined
}

export const publishedIn = (document: Evidence | undefined): Metadata | undefined => {
  if (document?.status !== 200 || document.body === undefined) return undefined
  const parsed = parseDocument(document.body)
  return parsed.ok ? parsed.value : undefined
}

/** The plan, or in words why the published endpoints are not those of this connection. */
export function planOf(
  settings: ClientSettings,
  published: Metadata,
  { expected }: Pick<NormalizedIssuer, 'expected'>,
): Plan | string {
  const { metadata = published, channel, secret, noSecret = 'None was given.' } = settings
  const issuer = text(published, 'issuer')
  const isOther = issuer === undefined || !expected.includes(issuer)
  if (isOther && (issuer === undefined || issuer !== settings.acceptedIssuer))
    return 'The document there is for another issuer. Mend it, or say why you continue.'
  const back = channel !== 'front_channel'
  const names = ['authorization_endpoint', ...(back ? ['token_endpoint'] : [])]
  if (names.some((name) => text(metadata, name) !== text(published, name)))
    return 'An endpoint differs from what the issuer publishes. Only published endpoints are asked.'
  const [asks, host] = [
    hostOf(published, 'authorization_endpoint'),
    hostOf(published, 'token_endpoint'),
  ]
  if (asks === undefined) return 'The issuer publishes no authorization endpoint.'
  return {
    channel: back ? 'back_channel' : 'front_channel',
    asks,
    secret: back && secret && host !== undefined ? { tried: secret, host } : undefined,
    noSecret: back ? noSecret : 'Front Channel sends none.',
    otherIssuer: isOther ? issuer : undefined,
  }
}

const hostOf = (metadata: Metadata, name: string) => parseUrl(text(metadata, name) ?? '')?.host
