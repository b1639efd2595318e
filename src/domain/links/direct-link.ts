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
}

export interface LinkPart {
  readonly name: string
  readonly value: string
  /** True for what the application must replace before it sends anyone there. */
  readonly replace: boolean
}

/** The parameters in their order. */
export function directLinkParts(link: DirectLink): LinkPart[] {
  const { clientId, redirectUri, connection, state = stateToReplace } = link
  const part = (name: string, value: string): LinkPart => ({
    name,
    value,
    replace: name === 'state' && value === stateToReplace,
  })
  return [
    part('client_id', clientId),
    part('response_type', 'code'),
    part('redirect_uri', redirectUri),
    part('state', state),
    part('connection', connection),
  ]
}

/** A link that skips the login page and goes straight to the connection's provider. */
export function buildDirectLink(link: DirectLink): string {
  const query = directLinkParts(link)
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return `${link.origin}/authorize?${query}`
}
