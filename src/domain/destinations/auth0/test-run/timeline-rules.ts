import type { RunStepId } from './run.ts'

interface Rule {
  /** Of code and description together. */
  readonly words: RegExp
  readonly step: RunStepId
}

/**
 * Where a login stood when these words were said; the first that fits. Tenants pass on the words
 * of the OpenID library they validate with (support.auth0.com, "Authentication Failure When
 * Upstream OIDC Connection Requires client_secret_basic"), a provider's own go before.
 */
export const rules: readonly Rule[] = [
  // The tenant, before it sends anybody on.
  { words: /connection was (?:not found|disabled)|no connections? enabled/i, step: 'authorize' },
  { words: /lacks an endpoint|is not an https url|callback url mismatch/i, step: 'authorize' },
  { words: /service not found|unknown client|client (?:is )?not found/i, step: 'authorize' },
  // Microsoft Entra: codes of its token endpoint (login.microsoftonline.com/error).
  {
    words: /AADSTS(?:70002|7000215|7000222|7000218|700027|50012|501481|50148|70008|54005)\b/,
    step: 'token',
  },
  // OAuth 2.0 §5.2: the token endpoint's errors.
  { words: /^(?:invalid_client|invalid_grant|unsupported_grant_type)\b/, step: 'token' },
  { words: /AADSTS\d+/, step: 'idp' },
  // OAuth 2.0 §4.1.2.1 and OpenID Connect Core 1.0 §3.1.2.6: the authorization endpoint's errors.
  {
    words: /^(?:access_denied|unauthorized_client|unsupported_response_type|invalid_scope)\b/,
    step: 'idp',
  },
  { words: /^(?:login|interaction|consent|account_selection)_required\b/, step: 'idp' },
  {
    words:
      /^(?:request|request_uri|registration)_not_supported\b|^invalid_request_(?:uri|object)\b/,
    step: 'idp',
  },
  { words: /^temporarily_unavailable\b|redirect_uri|not allowed for this client/, step: 'idp' },
  // RFC 7636 §4.4.1: refused before anybody signs in.
  {
    words: /code challenge|code_challenge|transform algorithm|requires pkce|pkce is/i,
    step: 'idp',
  },
  // What came to /login/callback.
  {
    words: /\bstate\b.*(?:mismatch|unexpected|missing)|unexpected "?state\b|request state/i,
    step: 'callback',
  },
  { words: /response parameter|^\S* ?iss mismatch/i, step: 'callback' },
  {
    words: /authorization code in|contain an authorization code|^\S* ?code missing/i,
    step: 'callback',
  },
  // UserInfo, asked for a mapping that names it.
  { words: /userinfo|"response" body "sub"/i, step: 'mapping' },
  {
    words: /client authentication|www-authenticate|token endpoint|access token|code_verifier|pkce/i,
    step: 'token',
  },
  // The user, once the token was good.
  {
    words: /user does not exist|user is blocked|creates none|sign ?ups? (?:is|are) disabled/i,
    step: 'profile',
  },
  // OpenID Connect Core 1.0 §3.1.3.7, JWS, JWK.
  {
    words: /id[_ ]token|\bjw[tkse]\b|jwks|json web key|signature|\bkid\b|\bkeys? found/i,
    step: 'claims',
  },
  {
    words: /nonce|\b(?:iss|aud|azp|exp|nbf|iat|sub)\b|issued in the future|far in the past/i,
    step: 'claims',
  },
]

/** Codes a tenant uses for failures of its own too: they do not tell who speaks. */
export const ambiguous: readonly string[] = ['', 'unauthorized', 'invalid_request', 'server_error']
