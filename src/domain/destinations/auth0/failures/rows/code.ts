import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const token = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2'

/** The authorization code, once it is exchanged. */
export const code = [
  {
    ...spoken.token,
    id: 'code-used',
    match: {
      says: [
        'code not valid',
        'code is expired',
        'authorization code is expired',
        'authorization code has expired…',
        'authorization code already consumed',
        '…authorization code is invalid or has expired',
        '…code has already been used…',
        '…authorization code has already been used…',
        '…authorization code was already used…',
        'code expired',
        'the code has expired…',
        'expired authorization code',
        '…authorization code…expired…',
        '…authorization code…already…',
        'authorization code not found…',
      ],
    },
    headline: 'The code had expired or had been used',
    cause:
      'The login took too long, its answer was sent twice, or several servers of theirs do not share their codes.',
    who: 'user',
    next: 'Run the test again from its beginning. If it stays, ask their IT.',
    ask: 'Your token endpoint refuses a new authorization code as expired or used. Do all of your servers share their codes, and is their clock right?',
    source: token,
  },
  {
    ...spoken.token,
    id: 'code-callback',
    match: {
      says: [
        'authorization code redirect_uri mismatch',
        'incorrect redirect_uri',
        'callback URL mismatch',
        '…redirect_uri…does not match…',
        '…redirection URI used in the authorization request does not match…',
      ],
      only: { codes: ['invalid_grant'] },
    },
    headline: 'The code was given for another callback URL',
    cause:
      'The tenant sends the same callback twice. A custom domain that was changed meanwhile, or a proxy of theirs that rewrites it, makes them differ.',
    who: 'their-it',
    next: 'Send them both texts, and the callback URL.',
    ask: 'Your token endpoint compares our redirect_uri {callback} with another one. Does something in front of it rewrite requests?',
    field: 'clientId',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
  },
  {
    ...spoken.token,
    id: 'invalid-grant',
    match: { codes: ['invalid_grant'] },
    headline: 'The provider refused the code it had just given',
    cause:
      'The code had expired or been used, belongs to another client or callback, or the PKCE proof did not fit it.',
    who: 'operator',
    next: 'Run the test again. If it stays, set PKCE to S256 or off, and ask their IT what their log says.',
    ask: 'Your token endpoint answered invalid_grant to a new code. What does your log say about it?',
    field: 'pkce',
    source: token,
  },
] as const satisfies readonly Row[]
