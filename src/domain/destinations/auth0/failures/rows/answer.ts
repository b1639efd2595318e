import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

/** As in validation.ts: what the tenant's client says of endpoints and of what they leave out. */
const present = 'https://github.com/panva/oauth4webapi/blob/main/src/index.ts'

/** What came to /login/callback, before any token is read. */
export const answer = [
  {
    ...spoken.callback,
    id: 'response-issuer',
    match: {
      says: ['unexpected "iss" (issuer) response parameter…', 'iss mismatch, expected…'],
    },
    headline: 'The answer came from another issuer than the connection’s',
    cause:
      'The provider names itself in the answer (RFC 9207), and the name is not the stored issuer.',
    who: 'operator',
    next: 'Check the issuer again and store the one it publishes.',
    field: 'issuer',
    source: 'https://www.rfc-editor.org/rfc/rfc9207#section-2.4',
  },
  {
    ...spoken.callback,
    id: 'response-issuer-missing',
    match: {
      says: ['response parameter "iss" (issuer) missing', 'iss missing from the response'],
    },
    headline: 'The provider’s answer does not name its issuer, although its metadata says it does',
    cause:
      'Its metadata has authorization_response_iss_parameter_supported: true, so the tenant demands iss in the answer (RFC 9207), and it was not there.',
    who: 'their-it',
    next: 'Ask them to send iss with the answer, or to take the member out of their metadata.',
    ask: 'Your metadata says authorization_response_iss_parameter_supported: true, and your answer to our callback has no iss. Could you send it, or correct the metadata?',
    source: 'https://www.rfc-editor.org/rfc/rfc9207#section-2.4',
  },
  {
    ...spoken.callback,
    id: 'code-missing',
    match: {
      says: [
        'no authorization code in "callbackParameters"…',
        '"parameters" does not contain an Authorization Code…',
        'code missing from response…',
      ],
    },
    headline: 'The provider sent no code',
    cause: 'It answered in another way than the Back Channel asks for.',
    who: 'their-it',
    next: 'Ask them which flow the client is registered for.',
    ask: 'Could you allow the authorization code flow (response_type=code) for our client?',
    field: 'channel',
    source: present,
  },
  {
    ...spoken.callback,
    id: 'state-lost',
    match: {
      says: [
        'unexpected "state" response parameter…',
        'response parameter "state" missing…',
        'state mismatch, expected…',
        'state missing from the response…',
        'unable to verify authorization request state…',
        'unable to issue redirect for OAuth 2.0 transaction',
        'checks.state argument is missing',
      ],
    },
    headline: 'The provider did not return the state of the request',
    cause: 'It has to come back unchanged. A login that was begun in another tab can do the same.',
    who: 'their-it',
    next: 'Run the test again in one window. If it stays, send them the text.',
    ask: 'Your answer does not carry the state of the authorization request. Could you return it unchanged?',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2',
  },
] as const satisfies readonly Row[]
