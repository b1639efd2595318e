interface Term {
  /** As it stands on screen. */
  readonly term: string
  readonly is: string
  readonly href: string
}

const docs = 'https://auth0.com/docs'

/** Words that are Auth0's own, in the order one meets them, each with Auth0's page about it. */
export const terms = {
  connection: {
    term: 'Enterprise connection',
    is: 'What an Auth0 tenant knows of one identity provider: where it is, as whom Auth0 asks there, and what comes back. People log in through it to the applications it is enabled for.',
    href: `${docs}/authenticate/identity-providers/enterprise-identity-providers/oidc`,
  },
  strategy: {
    term: 'Strategy',
    is: 'The kind of a connection: oidc for OpenID Connect, auth0-oidc for another Auth0 tenant in its older form. It begins the id of every user who comes through the connection, and cannot be changed.',
    href: `${docs}/authenticate/identity-providers`,
  },
  callback: {
    term: 'Callback URL',
    is: 'Where the provider sends people back to: /login/callback at the tenant’s domain, or at its custom domain. Their IT registers it, character for character.',
    href: `${docs}/authenticate/identity-providers/enterprise-identity-providers/oidc`,
  },
  channel: {
    term: 'Communication Channel',
    is: 'Front Channel: the browser carries the ID token from the provider to Auth0, and no secret is needed. Back Channel: the browser carries a code only; Auth0 exchanges it for the ID token itself, with the Client Secret or a signed assertion.',
    href: `${docs}/authenticate/identity-providers/enterprise-identity-providers/oidc`,
  },
  'home-realm': {
    term: 'Home Realm Discovery',
    is: 'The login page tells by the domain of an email which connection a person belongs to, and sends them there. A person of a domain that no connection names sees the other ways to log in.',
    href: `${docs}/authenticate/login/auth0-universal-login/identifier-first`,
  },
  applications: {
    term: 'Application',
    is: 'Whatever sends people to Auth0 to log in: a website, an app, a service. A connection works only for the applications it is enabled for.',
    href: `${docs}/get-started/applications`,
  },
  mapping: {
    term: 'Mapping mode',
    is: 'Which claims of the provider become which attributes of the user: all of them, or those that a map names.',
    href: `${docs}/authenticate/identity-providers/enterprise-identity-providers/configure-pkce-claim-mapping-for-oidc`,
  },
  scim: {
    term: 'Inbound SCIM',
    is: 'The customer’s directory writes users into the tenant before anybody logs in, and blocks those who leave. Without it, users come and change by logging in alone.',
    href: `${docs}/authenticate/protocols/scim/configure-inbound-scim`,
  },
} as const satisfies Readonly<Record<string, Term>>
export type TermId = keyof typeof terms
