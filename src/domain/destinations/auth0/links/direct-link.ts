import { type LinkOptions, challengeToReplace, linkParameters, noOptions } from './link-options.ts'

/** Stands where the application puts its own value; the screen says that it is to be replaced. */
export const stateToReplace = 'OPAQUE_VALUE'

export interface DirectLink {
  /** Origin of the tenant's domain or of a custom domain, without a final slash. */
  readonly origin: string
  /** The application's, not the one at the identity provider. */
  readonly clientId: string
  /** One of the application's allowed callback URLs, exactly. */
  readonly redirectUri: string
  /** The connection's name. */
  readonly connection: string
  readonly state?: string
  readonly options?: LinkOptions
}

export interface LinkPart {
  readonly name: string
  readonly value: string
  /** True for what the application must replace before it sends anyone there. */
  readonly replace: boolean
}

const placeholders: readonly (readonly [string, string])[] = [
  ['state', stateToReplace],
  ['code_challenge', challengeToReplace],
]

/** The parameters in their order. */
export function directLinkParts(link: DirectLink): LinkPart[] {
  const { clientId, redirectUri, connection, state = stateToReplace, options = noOptions } = link
  const parameters = [
    ['client_id', clientId],
    ['response_type', 'code'],
    ['redirect_uri', redirectUri],
    ['state', state],
    ['connection', connection],
    ...linkParameters(options),
  ] as const
  return parameters.map(([name, value]) => ({
    name,
    value,
    replace: placeholders.some(([one, text]) => one === name && text === value),
  }))
}

/** A link that skips the login page and goes straight to the connection's provider. */
export function buildDirectLink(link: DirectLink): string {
  const query = directLinkParts(link)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return `${link.origin}/authorize?${query}`
}
