/** A piece of a finding's source; what can be read on the web has its address. */
export interface SourcePart {
  readonly text: string
  readonly href?: string
}

const core = 'https://openid.net/specs/openid-connect-core-1_0.html'
const discovery = 'https://openid.net/specs/openid-connect-discovery-1_0.html'

/** Places of the OpenID specifications by clause: their fragments are names, not numbers. */
const placesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [core]: {
    '3.1.2.1': 'AuthRequest',
    '3.1.3.7': 'IDTokenValidation',
    '3.2.2.11': 'ImplicitIDTValidation',
    '5.4': 'ScopeClaims',
    '8': 'SubjectIDTypes',
    '10.1': 'Signing',
    '10.1.1': 'RotateSigKeys',
  },
  [discovery]: {
    '3': 'ProviderMetadata',
    '4.1': 'ProviderConfigurationRequest',
    '4.2': 'ProviderConfigurationResponse',
    '4.3': 'ProviderConfigurationValidation',
    '7.1': 'TLSRequirements',
    '7.2': 'Impersonation',
  },
}

const auth0 = 'https://auth0.com/docs'

/** What a source begins with, and where it is read. */
const documents: readonly (readonly [start: string, href: string])[] = [
  ['OIDC Core 1.0', core],
  ['OIDC Discovery 1.0', discovery],
  ['JARM', 'https://openid.net/specs/oauth-v2-jarm.html'],
  [
    'OAuth 2.0 Multiple Response Type Encoding Practices',
    'https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html',
  ],
  ['Auth0 Management API', `${auth0}/api/management/v2/connections/post-connections`],
  [
    'auth0.com/docs, OpenID Connect enterprise connections',
    `${auth0}/authenticate/identity-providers/enterprise-identity-providers/oidc`,
  ],
  [
    'auth0.com/docs, Configure PKCE and claim mapping for OIDC connections',
    `${auth0}/authenticate/identity-providers/enterprise-identity-providers/configure-pkce-claim-mapping-for-oidc`,
  ],
  [
    'auth0.com/docs, Authenticate with Private Key JWT',
    `${auth0}/get-started/authentication-and-authorization-flow/authenticate-with-private-key-jwt`,
  ],
  [
    'Microsoft, Azure AD B2C: token overview',
    'https://learn.microsoft.com/azure/active-directory-b2c/tokens-overview',
  ],
]

/** The pieces of a clause, in order; put together they are the clause again. */
export function sourceParts(clause: string): readonly SourcePart[] {
  return clause
    .split(/(; )/)
    .flatMap((source) => (source === '; ' ? [{ text: source }] : partsOf(source)))
}

function partsOf(source: string): readonly SourcePart[] {
  const rfc = /^RFC (\d+)/.exec(source)
  const [start, href] = rfc
    ? [rfc[0], `https://www.rfc-editor.org/rfc/rfc${rfc[1]}`]
    : (documents.find(([begins]) => source.startsWith(begins)) ?? [])
  if (start === undefined || href === undefined) return [{ text: source }]
  // The first section is read with the name of its document; each further one is a link of its own.
  const [named = start, ...further] = source.split(/, (?=§)/)
  return [
    { text: named, href: placed(href, named) },
    ...further.flatMap((section) => [
      { text: ', ' },
      { text: section, href: placed(href, section) },
    ]),
  ]
}

function placed(href: string, text: string): string {
  const section = /§([\d.]*\d)/.exec(text)?.[1]
  if (section === undefined) return href
  const place = href.includes('rfc-editor') ? `section-${section}` : placesOf[href]?.[section]
  return place === undefined ? href : `${href}#${place}`
}
