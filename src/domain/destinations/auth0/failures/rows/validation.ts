import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

/**
 * The tenant checks ID tokens with panva's OpenID Connect client and passes its words on: one of
 * them is quoted by support.auth0.com (see endpoints.ts). UNVERIFIED that each of these is passed
 * on, and of which version; both wordings are here, the present one and that of version 5.
 */
const validation = 'https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation'
const clockAsk =
  'Could you check the clock of the servers that issue the ID tokens? They need network time.'

const nonceTexts = [
  'unexpected ID Token "nonce"…',
  'nonce mismatch, expected…',
  'invalid nonce…',
  'nonce (nonce) claim mismatch…',
] as const
const nonceAsk =
  'Your ID tokens do not carry the nonce of the authorization request. Could you return it unchanged?'

export const validationRows = [
  {
    ...spoken.idToken,
    id: 'issuer-mismatch',
    match: {
      says: [
        'unexpected JWT "iss"…',
        'unexpected iss value, expected…',
        'jwt issuer invalid…',
        'issuer (iss) claim mismatch…',
        'issuer mismatch…',
        'invalid issuer…',
        'unexpected iss…',
        'discovered issuer mismatch…',
      ],
    },
    headline: 'The ID token names another issuer than the connection',
    cause: 'The two are compared letter by letter, a final slash included.',
    who: 'operator',
    next: 'Check the issuer again and store the one it publishes. If it does publish the stored one, their tokens are wrong.',
    ask: 'The iss claim of your ID tokens differs from the issuer in your metadata. Could you make them equal?',
    field: 'issuer',
    source: validation,
  },
  {
    // The Front Channel always sends a nonce: there is no field to turn it off.
    ...spoken.idToken,
    id: 'nonce-mismatch-front',
    match: { says: nonceTexts, only: { channel: 'front_channel' } },
    headline: 'The ID token carries another nonce than the request',
    cause: 'The provider did not return the nonce unchanged, or an old answer was sent again.',
    who: 'their-it',
    next: 'Ask them to return it as it was sent. Nothing in the connection mends it.',
    ask: nonceAsk,
    source: validation,
  },
  {
    ...spoken.idToken,
    id: 'nonce-mismatch',
    match: { says: nonceTexts },
    headline: 'The ID token carries another nonce than the request',
    cause: 'The provider did not return the nonce unchanged, or sent an old token.',
    who: 'their-it',
    next: 'Ask them to return it as it was sent. The Back Channel can do without: turn its nonce off if they leave it out.',
    ask: nonceAsk,
    field: 'backChannelNonce',
    source: validation,
  },
  {
    ...spoken.idToken,
    id: 'token-expired',
    match: {
      says: [
        'unexpected JWT "exp" (expiration time) claim value…',
        'JWT expired…',
        'expiration time (exp) claim error…',
        'id_token expired, now…',
        '…it is too far in the past',
        'JWT issued too far in the past…',
      ],
    },
    headline: 'The ID token had expired when it arrived',
    cause: 'The clock of the provider is behind, or its tokens live for too short a time.',
    who: 'their-it',
    next: 'Ask them to set their clock, and how long their ID tokens live. Nothing in the connection mends it.',
    ask: `${clockAsk} The ID token had expired on arrival.`,
    source: validation,
  },
  {
    ...spoken.idToken,
    id: 'token-from-future',
    match: {
      says: [
        'unexpected JWT "nbf" (not before) claim value…',
        'JWT not active…',
        '…issued in the future…',
      ],
    },
    headline: 'The ID token is from the future',
    cause: 'The clock of the provider is ahead.',
    who: 'their-it',
    next: 'Ask them to set their clock. Nothing in the connection mends it.',
    ask: `${clockAsk} The ID token is not valid yet on arrival.`,
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  },
  {
    ...spoken.idToken,
    id: 'key-not-published',
    match: {
      says: [
        '…no applicable keys found…',
        'no matching key found…',
        "no valid key found in issuer's jwks_uri…",
        'unable to find a signing key…',
        'unable to find signing key…',
      ],
    },
    headline: 'The ID token is signed with a key that is not published',
    cause:
      'The key set at the JWKS URL has no key that fits: the provider changed its key, or publishes another set.',
    who: 'their-it',
    next: 'Compare the JWKS URL with the one in their metadata, and ask them to publish the key before they use it.',
    ask: 'Your ID tokens are signed with a key that is not in the key set at your jwks_uri. Could you publish it?',
    field: 'jwksUri',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys',
  },
  {
    ...spoken.idToken,
    id: 'key-ambiguous',
    match: {
      says: ['…multiple applicable keys found…', "multiple matching keys found in issuer's…"],
    },
    headline: 'Several published keys fit the ID token, and it names none',
    cause: 'Without a key id (kid) in the token it cannot be told which key signed it.',
    who: 'their-it',
    next: 'Ask them to put the key id into the header of their tokens.',
    ask: 'Your key set holds several keys. Could you name the kid in the header of your ID tokens?',
    field: 'jwksUri',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#Signing',
  },
  {
    ...spoken.idToken,
    id: 'signature-wrong',
    match: {
      says: [
        'JWT signature verification failed…',
        'failed to validate JWT signature…',
        '…ID token signature…',
        '…id_token signature…',
        'JWT signature is invalid',
        'invalid signature',
      ],
    },
    headline: 'The signature of the ID token is wrong',
    cause:
      'The published key does not verify it: another key has the same id, or the token was changed on its way.',
    who: 'their-it',
    next: 'Compare the JWKS URL with the one in their metadata, and ask them about the key.',
    ask: 'The signature of your ID tokens does not verify with the key of that kid at your jwks_uri.',
    field: 'jwksUri',
    source: validation,
  },
  {
    ...spoken.idToken,
    id: 'algorithm',
    match: {
      says: [
        'unexpected JWT "alg" header parameter…',
        'unexpected JWT alg received, expected…',
        'invalid algorithm',
        'signature algorithm…is not supported…',
        'unsupported JWS "alg" identifier…',
        'missing client or server configuration to verify used JWT "alg"…',
      ],
    },
    headline: 'The ID token is signed with another algorithm than is accepted',
    cause: 'It is not among the algorithms of the connection and of the metadata.',
    who: 'operator',
    next: 'Accept the algorithm their tokens use, if Auth0 has it. HS256 is not possible.',
    ask: 'Which algorithm do you sign the ID tokens for our client with? We need an asymmetric one, such as RS256.',
    field: 'idTokenAlgs',
    source: validation,
  },
  {
    ...spoken.idToken,
    id: 'audience',
    match: {
      says: [
        'unexpected JWT "aud" (audience) claim value…',
        'aud mismatch, expected…',
        'jwt audience invalid…',
        'audience (aud) claim mismatch…',
        'aud is missing the client_id…',
        '…includes additional untrusted audiences',
        'unexpected ID Token "azp"…',
        'azp mismatch, got…',
      ],
    },
    headline: 'The ID token is for another client',
    cause: 'Its audience is not the Client ID of the connection.',
    who: 'operator',
    next: 'Compare the Client ID with the one you were sent. If it is right, their tokens name another audience.',
    ask: 'The aud claim of your ID tokens is not our Client ID. Could you put it there, alone?',
    field: 'clientId',
    source: validation,
  },
] as const satisfies readonly Row[]
