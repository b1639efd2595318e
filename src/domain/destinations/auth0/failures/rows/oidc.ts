import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const core = 'https://openid.net/specs/openid-connect-core-1_0.html#AuthError'

/** OpenID Connect Core 1.0 §3.1.2.6. */
export const oidc = [
  {
    ...spoken.authorization,
    about: 'login',
    id: 'login-required',
    match: { codes: ['login_required'] },
    headline: 'Nobody was signed in, and the request allowed no sign-in page',
    cause: 'It was sent with prompt=none, which only continues a session.',
    who: 'operator',
    next: 'Take prompt=none out of the link and of the connection’s additional parameters.',
    field: 'upstreamParams',
    source: core,
  },
  {
    ...spoken.authorization,
    about: 'login',
    id: 'interaction-required',
    match: { codes: ['interaction_required'] },
    headline: 'The provider had to ask the user something and was not allowed to',
    cause:
      'The request was sent with prompt=none, or the provider demands another step, such as a second factor.',
    who: 'user',
    next: 'Log in again without prompt=none, and go through every step.',
    field: 'upstreamParams',
    source: core,
  },
  {
    ...spoken.authorization,
    about: 'login',
    id: 'consent-required',
    match: {
      codes: ['consent_required'],
      says: ['consent required', '…consent is required…', '…not consented…'],
    },
    headline: 'Consent is missing',
    cause:
      'The provider wants the user or an administrator to agree to what the application asks for.',
    who: 'their-it',
    next: 'Ask them to consent for the whole organisation.',
    ask: 'Could you give consent for our application on behalf of your organisation?',
    source: core,
  },
  {
    ...spoken.authorization,
    about: 'login',
    id: 'account-selection-required',
    match: { codes: ['account_selection_required'] },
    headline: 'The user has to choose an account',
    cause: 'Several sessions fit, and the request allowed no page to choose on.',
    who: 'user',
    next: 'Log in again without prompt=none, and choose one.',
    source: core,
  },
  {
    ...spoken.authorization,
    id: 'request-object-refused',
    match: {
      codes: [
        'request_not_supported',
        'request_uri_not_supported',
        'invalid_request_uri',
        'invalid_request_object',
      ],
    },
    headline: 'The provider does not take requests in this form',
    cause: 'The request was sent ahead or as an object, and the provider refuses that.',
    who: 'operator',
    next: 'Turn pushed authorization requests off.',
    field: 'pushedRequests',
    source: core,
  },
] as const satisfies readonly Row[]
