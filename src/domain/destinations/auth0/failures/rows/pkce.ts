import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const pkceErrors = 'https://www.rfc-editor.org/rfc/rfc7636#section-4.4.1'

/** Of an ID token that was read, or a code that was exchanged: not of the request. */
const notOfRequest = ['unauthorized', 'invalid_token', 'invalid_grant'] as const

/** PKCE, demanded in many words, and the proof at the token endpoint. */
export const pkce = [
  {
    ...spoken.authorization,
    id: 'pkce-method',
    match: {
      says: [
        'transform algorithm not supported',
        'not supported value of code_challenge_method',
        'the code challenge method must be plain or S256',
        'code challenge method is not supported…',
        '…code_challenge_method…not supported…',
        '…code_challenge_method…not allowed…',
        '…code_challenge_method…must be…S256…',
        '…code challenge method…must be…S256…',
        '…must use code_challenge_method=S256…',
        'invalid parameter: code challenge method is not configured one',
        'invalid code challenge method…',
        'unsupported code challenge method…',
        '…plain…code challenge method…not allowed…',
      ],
      numbers: { AADB2C: [90184] },
    },
    headline: 'The provider does not know this PKCE method',
    cause: 'The method that is set is not supported there.',
    who: 'operator',
    next: 'Choose the other method; S256 is the one every server with PKCE must have.',
    field: 'pkce',
    source: pkceErrors,
  },
  {
    ...spoken.token,
    id: 'pkce-proof',
    match: {
      names: ['code_verifier'],
      says: [
        'PKCE verification failed…',
        'browser requests to the token endpoint must use proof key for code exchange',
        '…PKCE code verifier…',
        '…code verifier…',
        // Where the code is none that leaves open what was refused.
        '…code_verifier…',
        'code challenge does not match…',
        'invalid PKCE…',
      ],
      numbers: { AADSTS: [50148, 501491], AADB2C: [90182, 90183] },
      only: { notCodes: ['unauthorized'] },
    },
    headline: 'The provider did not accept the PKCE proof',
    cause:
      'It does not fit the challenge of the request, or one of the two was not sent or not kept.',
    who: 'operator',
    next: 'Set PKCE to S256 and run the test again. If it stays, ask their IT what their log says.',
    ask: 'Your token endpoint refuses our code_verifier. What does your log say about it?',
    field: 'pkce',
    source: 'https://www.rfc-editor.org/rfc/rfc7636#section-4.6',
  },
  {
    ...spoken.authorization,
    id: 'pkce-required',
    match: {
      // Any text that names them and is no proof that failed: Keycloak, Ory, Spring, Okta.
      names: ['code_challenge', 'code_challenge_method'],
      says: [
        'code challenge required',
        '…requires PKCE…',
        '…enforces PKCE…',
        '…PKCE is required…',
        'PKCE required…',
        '…PKCE to be used…',
        '…PKCE code challenge is required…',
        'missing code challenge…',
        'missing required code challenge',
        '…code challenge is required…',
        '…code challenge is missing…',
        '…proof key for code exchange…',
        '…must use PKCE…',
        '…PKCE must be used…',
        'PKCE not provided…',
        'PKCE is mandatory…',
        'code challenge is mandatory…',
        'code challenge must be provided…',
        'code challenge must be present…',
      ],
      numbers: { AADB2C: [99059] },
      only: { notCodes: notOfRequest },
    },
    headline: 'The provider demands PKCE',
    cause: 'The request carried no code challenge.',
    who: 'operator',
    next: 'Set PKCE to S256.',
    field: 'pkce',
    source: pkceErrors,
  },
] as const satisfies readonly Row[]
