import { type LinkOptions, type Parameter, callParameters, noOptions } from './link-options.ts'
import { quoteJs } from '#text/javascript.ts'

export interface SdkHint {
  readonly sdk: string
  readonly code: string
  /** What the library adds to the request by itself, and what to know. */
  readonly note: string
}

export interface HintedConnection {
  readonly name: string
  readonly strategy: string
  readonly displayName?: string | undefined
}

const members = (parameters: readonly Parameter[]) =>
  parameters.map(([name, value]) => `${name}: ${quoteJs(value)}`).join(', ')

const object = (parameters: readonly Parameter[]) => `{ ${members(parameters)} }`

// What they add is read in auth0-spa-js 2.27.0, buildAuthorizeParams; auth0-react builds on it.
const added =
  'Adds state, nonce, response_type=code and a code_challenge (S256) for each login, and keeps the verifier.'

/**
 * What an application that uses a library writes instead of a link: the library makes state,
 * nonce and PKCE itself, so a bare link would be refused when it comes back.
 */
export function sdkHints(
  connection: HintedConnection,
  options: LinkOptions = noOptions,
): SdkHint[] {
  const extras = callParameters(options)
  const parameters = object([['connection', connection.name], ...extras])
  return [
    {
      sdk: 'auth0-react',
      code: `loginWithRedirect({ authorizationParams: ${parameters} })`,
      note: added,
    },
    {
      sdk: 'auth0-spa-js',
      code: `auth0.loginWithRedirect({ authorizationParams: ${parameters} })`,
      note: added,
    },
    {
      sdk: 'auth0.js',
      code: `webAuth.authorize(${parameters})`,
      note: 'Adds state and nonce; what comes back follows the responseType it was set up with.',
    },
    lock(connection, extras),
  ]
}

function lock({ name, strategy, displayName }: HintedConnection, extras: readonly Parameter[]) {
  const quoted = quoteJs(name)
  const params = extras.filter(([parameter]) => parameter !== 'organization')
  const lines = [
    'new Auth0Lock(clientId, domain, {',
    `  allowedConnections: [${quoted}],`,
    `  theme: { authButtons: { ${quoted}: { displayName: ${quoteJs(displayName || name)} } } },`,
    ...(params.length > 0 ? [`  auth: { params: ${object(params)} },`] : []),
    '})',
  ]
  const notes = [
    'theme.authButtons needs Lock 11 or later; primaryColor, foregroundColor and icon can be added.',
    strategy === 'auth0-oidc'
      ? 'Lock 14 knows auth0-oidc, but home realm discovery for it is reported missing (auth0/lock#1270): show the button.'
      : 'OpenID Connect connections need Lock 11.16 or later.',
    ...(params.length < extras.length
      ? ['organization is left out: that Lock passes it on was not checked.']
      : []),
  ]
  return { sdk: 'Lock', code: lines.join('\n'), note: notes.join(' ') }
}
