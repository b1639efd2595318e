import { oauthDocumentUrl } from '#domain/oidc/issuer/oauth-document.ts'
import { brief, shortList, type Catalogue } from './entry.ts'

const discovery = 'An OpenID Connect discovery document'
const ask = 'Ask the customer for the issuer of their identity provider, where people log in.'

const shown = (by: 'no-page' | readonly string[] | undefined): string => {
  if (by === undefined) return 'Keys, and no endpoint to send anyone to'
  return by === 'no-page'
    ? 'A token endpoint, and no authorization endpoint'
    : `grant_types_supported: ${shortList(by)}; none of them is a login of a person`
}

/** Documents of something other than an OpenID provider. */
export const kinds = {
  'not-discovery': ({ name, servers = [] }, { profile }) => ({
    headline: `The answer is ${name}, not a discovery document`,
    expected: discovery,
    got: name,
    why: `There is no endpoint in it that ${profile.name} could use.`,
    who: 'operator',
    how:
      servers.length > 0
        ? `It names the servers that issue tokens for it: ${shortList(servers.map((one) => brief(one)))}. Check one of them, if people log in there.`
        : 'Check the URL. ' + ask,
    clause: 'OIDC Discovery 1.0 §3',
  }),
  'workload-issuer': ({ name, shownBy }, { profile }) => ({
    headline:
      name === undefined
        ? 'This issuer has no page where people log in'
        : `This issuer signs tokens for ${name}, not for people`,
    expected: 'An issuer with an authorization endpoint, where people log in',
    got: shown(shownBy),
    why: `It is in order, but it has no page ${profile.name} could send a user to.`,
    who: 'operator',
    how: ask,
    clause: 'OIDC Discovery 1.0 §3 (authorization_endpoint)',
  }),
  'oauth-only': (_, { documentUrl, profile: { forPlainOAuth } }) => {
    const other = oauthDocumentUrl(documentUrl)
    return {
      headline: 'This is a plain OAuth 2.0 server, without OpenID Connect',
      expected: discovery,
      got: `OAuth metadata, as servers of APIs and MCP servers publish it: no ID token algorithms and no subject types${other === undefined ? '' : `, as RFC 8414 publishes it at ${other}`}`,
      why: 'An OIDC connection logs users in by their ID token, and this server issues none.',
      who: 'operator',
      how: `${forPlainOAuth === undefined ? 'Ask' : `Use ${forPlainOAuth}, or ask`} the customer for an OpenID Connect issuer.`,
      clause: 'RFC 8414 §2; OIDC Discovery 1.0 §3',
    }
  },
} satisfies Partial<Catalogue>
