import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const keycloak =
  'https://github.com/keycloak/keycloak/blob/main/themes/src/main/resources/theme/base/login/messages/messages_en.properties'

/** What a provider says of its own login page, and of how it was reached. */
export const providerPage = [
  {
    ...spoken.authorization,
    id: 'login-expired',
    match: { says: ['authentication_expired'] },
    headline: 'The login took too long at the provider',
    cause: 'Its page was open for longer than it keeps a login that has begun.',
    who: 'user',
    next: 'Run the test again and go through it without a pause.',
    source: keycloak,
  },
  {
    ...spoken.authorization,
    id: 'login-cookie',
    match: {
      // Ory.
      codes: ['request_forbidden'],
      says: [
        'cookie not found',
        'restart login cookie not found',
        'no CSRF value available in the session cookie',
      ],
    },
    headline: 'The provider did not find its own cookie again',
    cause:
      'The browser keeps none of it, the login was begun in another tab or too long ago, or something in front of the provider drops the cookie.',
    who: 'user',
    next: 'Allow cookies and run the test again in one window. If it stays, send them the text.',
    ask: 'Your login page does not find its cookie again. Does something in front of it drop cookies, or change its host name?',
    source: keycloak,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'https-required',
    match: { says: ['HTTPS required'] },
    headline: 'The provider takes only https, and believes it was asked by http',
    cause:
      'The tenant asks by https. A proxy in front of the provider ends TLS and does not tell it so, as a rule.',
    who: 'their-it',
    next: 'Send them the text.',
    ask: 'Your provider answers “HTTPS required” to a request by https. Does the proxy in front of it forward the scheme (X-Forwarded-Proto)?',
    source: keycloak,
  },
  {
    ...spoken.token,
    id: 'dpop-proof',
    match: { codes: ['invalid_dpop_proof', 'use_dpop_nonce'] },
    headline: 'The provider does not accept the DPoP proof, or misses one',
    cause:
      'It binds tokens of this client to a key (DPoP), which the connection can do or leave out.',
    who: 'operator',
    next: 'Choose a DPoP signing algorithm if none is set. If one is, ask their IT to do without DPoP.',
    ask: 'Does our client have to use DPoP at your token endpoint, and with which algorithms?',
    field: 'dpopAlg',
    source: 'https://www.rfc-editor.org/rfc/rfc9449#section-5',
  },
] as const satisfies readonly Row[]
