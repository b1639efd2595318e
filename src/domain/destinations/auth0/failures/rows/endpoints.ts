import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

/** As in validation.ts: what the tenant's client says of endpoints and of what they leave out. */
const present = 'https://github.com/panva/oauth4webapi/blob/main/src/index.ts'

export const endpoints = [
  {
    ...spoken.userinfo,
    id: 'userinfo-subject',
    match: { says: ['unexpected "response" body "sub" property value…', 'userinfo sub mismatch…'] },
    headline: 'UserInfo speaks of another user than the ID token',
    cause: 'The sub of the two must be the same.',
    who: 'their-it',
    next: 'Compare the UserInfo URL with the one in their metadata, or map without UserInfo.',
    ask: 'The sub at your UserInfo endpoint differs from that of the ID token. Could you make them equal?',
    field: 'userinfoEndpoint',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse',
  },
  {
    ...spoken.userinfo,
    id: 'userinfo-status',
    match: {
      says: ['…not a conform UserInfo Endpoint response…', 'failed to fetch user profile…'],
    },
    headline: 'UserInfo did not answer as it must',
    cause: 'Its status was not 200.',
    who: 'their-it',
    next: 'Compare the UserInfo URL with the one in their metadata.',
    ask: 'Your UserInfo endpoint refuses the access token it was issued for. What does your log say?',
    field: 'userinfoEndpoint',
    source: present,
  },
  {
    ...spoken.idToken,
    id: 'key-set-status',
    match: { says: ['…not a conform JSON Web Key Set response…'] },
    headline: 'The key set could not be read',
    cause: 'The JWKS URL did not answer with status 200, so no signature can be checked.',
    who: 'their-it',
    next: 'Compare the JWKS URL with the one in their metadata, and check the issuer again.',
    ask: 'Your jwks_uri does not answer with status 200. Could you make it public?',
    field: 'jwksUri',
    source: present,
  },
  {
    ...spoken.token,
    id: 'token-endpoint-status',
    match: {
      says: [
        '…not a conform Token Endpoint response…',
        'unexpected HTTP response status code…',
        'failed to obtain access token…',
      ],
    },
    headline: 'The token endpoint did not answer as it must',
    cause: 'Its status was an error, without one of the codes of OAuth.',
    who: 'their-it',
    next: 'Compare the token endpoint with the one in their metadata.',
    ask: 'Your token endpoint answered with an error status and no OAuth error. What does your log say?',
    field: 'tokenEndpoint',
    source: present,
  },
  {
    ...spoken.network,
    id: 'endpoint-not-json',
    match: {
      says: [
        'unexpected response content-type…',
        '"response" content-type must be…',
        'failed to parse "response" body as JSON…',
        'unexpected token < in JSON…',
        "unexpected token '<'…",
        'unexpected end of JSON input',
        'failed to parse JSON…',
      ],
    },
    headline: 'An endpoint answered with something else than JSON',
    cause: 'A page stands in its place: a proxy, a sign-in wall, or a wrong URL.',
    who: 'operator',
    next: 'Check the issuer again: the endpoints of the connection may be old.',
    ask: 'Your token endpoint or key set answers with something else than JSON. Is something in front of it?',
    field: 'tokenEndpoint',
    source: present,
  },
  {
    ...spoken.userinfo,
    id: 'userinfo-refused',
    match: {
      codes: ['invalid_token', 'insufficient_scope'],
      says: ['no access token to call userinfo with', 'access_token not present in TokenSet…'],
    },
    headline: 'UserInfo refused the access token',
    cause:
      'The access token is of another audience, had expired, or lacks a scope: a resource or audience that was asked for does that.',
    who: 'operator',
    next: 'Map from the ID token in the place of UserInfo, or take resource and audience out of the additional parameters.',
    ask: 'Your UserInfo endpoint refuses the access token it was issued for. What does your log say?',
    field: 'attributes',
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#UserInfoError',
  },
] as const satisfies readonly Row[]
