export interface SdkHint {
  readonly sdk: string
  readonly code: string
  readonly note?: string
}

/** A JavaScript string in single quotes. */
export const quoteJs = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`

/**
 * What an application that uses a library writes instead of a link: the library makes state,
 * nonce and PKCE itself, so a bare link would be refused when it comes back.
 */
export function sdkHints(connection: string): SdkHint[] {
  const name = quoteJs(connection)
  return [
    {
      sdk: 'auth0-react',
      code: `loginWithRedirect({ authorizationParams: { connection: ${name} } })`,
    },
    {
      sdk: 'auth0-spa-js',
      code: `auth0.loginWithRedirect({ authorizationParams: { connection: ${name} } })`,
    },
    { sdk: 'auth0.js', code: `webAuth.authorize({ connection: ${name} })` },
    {
      sdk: 'Lock',
      code: `new Auth0Lock(clientId, domain, { allowedConnections: [${name}] })`,
      note: 'OpenID Connect connections need Lock 11.16 or later.',
    },
  ]
}
