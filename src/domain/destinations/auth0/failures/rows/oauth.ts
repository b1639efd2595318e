import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const authorize = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1'

/** RFC 6749 §4.1.2.1: what every provider says. The other uses of a code are in suspects.ts. */
export const oauth = [
  {
    ...spoken.authorization,
    id: 'invalid-scope',
    match: {
      // LinkedIn has a code of its own.
      codes: ['invalid_scope', 'unauthorized_scope_error'],
      says: [
        'invalid scope…',
        'invalid scopes…',
        'unsupported scope…',
        'scope not allowed…',
        "scope '…' is not…",
        'scope "…" is not…',
        'requested scope is not allowed',
        'requested scope is invalid…',
        'the requested scope is invalid…',
        'one or more scopes are not configured…',
        '…is not allowed to request scope…',
        '…openid scope must be requested…',
        '…scope…is not authorized for your application',
        'the scope parameter requested is invalid',
      ],
      names: ['scope', 'scopes'],
      only: {
        notCodes: [
          'invalid_client',
          'unauthorized_client',
          'access_denied',
          'unauthorized',
          'invalid_grant',
        ],
      },
    },
    headline: 'The provider refused a scope',
    cause: 'A scope that was asked for is unknown there, or not allowed for this client.',
    who: 'operator',
    next: 'Ask for openid, profile and email alone, and try again.',
    field: 'scopes',
    source: authorize,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'server-error',
    match: { codes: ['server_error'] },
    headline: 'The provider failed by itself',
    cause: 'It met a condition it did not expect. The reason stands in its own log.',
    who: 'their-it',
    next: 'Try again. If it stays, send them the time and the text.',
    ask: 'Your provider answered server_error. What does your log say about it?',
    source: authorize,
  },
  {
    ...spoken.authorizationOrLater,
    id: 'temporarily-unavailable',
    match: { codes: ['temporarily_unavailable', 'slow_down'] },
    headline: 'The provider is too busy or under maintenance',
    cause: 'It says so itself.',
    who: 'nobody',
    next: 'Try again in some minutes.',
    source: authorize,
  },
  {
    ...spoken.authorization,
    id: 'access-denied',
    match: {
      // LinkedIn and Apple have codes of their own.
      codes: ['access_denied', 'user_cancelled_login', 'user_cancelled_authorize'],
      says: [
        'the user denied the request',
        'user denied access…',
        'the user has denied access…',
        'user did not consent…',
        'user cancelled…',
        'user canceled…',
        'the sign-in was cancelled',
        'end-user aborted interaction',
        'user denied consent…',
        '…resource owner denied the request',
        '…denied access to your app',
        'the user cancelled the login…',
      ],
    },
    headline: 'The login was refused',
    cause:
      'The user refused or cancelled, a policy at the provider refused, or an Action of your tenant did.',
    who: 'user',
    next: 'Log in again and agree. If the user was not asked, ask their IT whether the user may use the application.',
    ask: 'A test login ended with access_denied. Is the user assigned to our application, and does a policy refuse it?',
    source: authorize,
  },
  {
    by: ['authorization', 'page', 'token', 'tenant'],
    at: ['idp', 'token', 'authorize'],
    id: 'invalid-request',
    match: { codes: ['invalid_request'] },
    headline: 'The request was refused as malformed',
    cause:
      'A parameter is missing, unknown, or stands twice, or one that the provider demands was not sent. The text below says which, if anything does.',
    who: 'operator',
    next: 'Look for the parameter in the text. Where it names none, these are the uses the code is known to have.',
    source: authorize,
  },
] as const satisfies readonly Row[]
