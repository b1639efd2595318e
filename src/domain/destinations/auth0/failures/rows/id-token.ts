import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

/** As in validation.ts: what the tenant's client says of endpoints and of what they leave out. */
const present = 'https://github.com/panva/oauth4webapi/blob/main/src/index.ts'

/** An ID token that is not there, or is not what one must be. */
export const idToken = [
  {
    ...spoken.idToken,
    id: 'id-token-missing',
    match: {
      says: [
        'id_token is missing…',
        'id_token not present in TokenSet…',
        'id_token missing from response…',
        '"response" body "id_token" property must be…',
        '"parameters" does not contain an ID Token…',
      ],
    },
    headline: 'The provider sent no ID token',
    cause: 'The scope openid was not asked for, or the client is registered for plain OAuth.',
    who: 'operator',
    next: 'Look that openid is among the scopes. If it is, ask their IT to issue ID tokens to this client.',
    ask: 'We ask for the scope openid and receive no ID token. Do you issue ID tokens to our client?',
    field: 'scopes',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#TokenResponse',
  },
  {
    ...spoken.idToken,
    id: 'token-encrypted',
    match: {
      says: [
        'JWE decryption is not configured…',
        'encrypted JWTs cannot be decoded…',
        'failed to decode JWT (TypeError: encrypted JWTs cannot be decoded)…',
        'failed to decrypt JWE…',
        'JWE…',
        '…ID token is encrypted…',
        'decryption operation failed',
        'unexpected JWE alg received…',
        'unexpected JWE enc received…',
      ],
    },
    headline: 'The ID token is encrypted',
    cause: 'The one who received it has no key to open it with.',
    who: 'their-it',
    next: 'Ask them to sign the ID tokens for this client and not to encrypt them.',
    ask: 'Could you turn the encryption of ID tokens off for our client? Signed ones are enough.',
    source: present,
  },
  {
    ...spoken.idToken,
    id: 'claim-missing',
    match: {
      says: [
        'JWT "…claim missing…',
        'missing required JWT property…',
        '…claim must be…present in the ID token',
        'missing required property at_hash',
      ],
    },
    headline: 'The ID token lacks a claim that every ID token has',
    cause: 'iss, sub, aud, exp and iat are required, and nonce where one was sent.',
    who: 'their-it',
    next: 'The text names the claim. Ask them to add it.',
    ask: 'Your ID tokens lack a required claim. Could you add it?',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
  },
  {
    ...spoken.idToken,
    id: 'claim-malformed',
    match: {
      says: [
        'JWT exp claim must be…',
        'JWT iat claim must be…',
        'JWT nbf claim must be…',
        'JWT auth_time claim must be…',
        'unexpected JWT "…claim type',
        'JWTs must have three components',
        'JWT is malformed',
        'JWT malformed',
        'JWT must be a string',
        'failed to decode JWT…',
        'invalid JWT',
        'JWT Header must be…',
        'JWT Payload must be…',
        'failed to parse JWT…',
      ],
    },
    headline: 'The ID token is malformed',
    cause:
      'A claim has another type than the standard demands (times are numbers of seconds), or the token is no signed JWT at all.',
    who: 'their-it',
    next: 'The text says what. Ask them to mend it: nothing in the connection does.',
    ask: 'Your ID tokens are not formed as OpenID Connect Core 1.0 §2 demands. Could you look at what the text names?',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
  },
  {
    ...spoken.idToken,
    id: 'token-hash',
    match: {
      says: [
        'at_hash mismatch…',
        'c_hash mismatch…',
        'at_hash (access token hash) mismatch…',
        'unexpected ID Token "at_hash"…',
        'unexpected ID Token "c_hash"…',
      ],
    },
    headline: 'A hash in the ID token does not fit what came with it',
    cause: 'at_hash belongs to the access token, c_hash to the code. Another one was hashed.',
    who: 'their-it',
    next: 'Send them the text. Nothing in the connection mends it.',
    ask: 'The at_hash or c_hash of your ID tokens does not fit the access token or code they come with. Could you look at it?',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken',
  },
  {
    ...spoken.idToken,
    id: 'session-expiry-missing',
    match: {
      says: ['the upstream Identity Provider did not return a session_expiry claim'],
    },
    headline: 'The ID token lacks session_expiry, which the connection demands',
    cause:
      'With “Use ID Token for Session Expiry” on, a login whose ID token has no session_expiry fails.',
    who: 'operator',
    next: 'Turn it off, or ask their IT to put the claim into the ID token.',
    ask: 'Could you put the claim session_expiry (seconds since 1970, when the session ends) into the ID tokens for our client?',
    field: 'sessionExpiry',
    source:
      'https://auth0.com/docs/authenticate/enterprise-connections/session-expiry-enterprise-connections',
  },
] as const satisfies readonly Row[]
