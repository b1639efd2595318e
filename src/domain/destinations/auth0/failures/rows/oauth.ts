import type { Row } from '../row.ts'

const authorize = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1'
const token = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2'
const pkce = 'https://www.rfc-editor.org/rfc/rfc7636#section-4.4.1'
/** With `invalid_request`, as oidc-provider words it (lib/actions/authorization/response_parameters.js). */
const refusedText = 'requested response_type is not allowed for this client'
const refusedTypes = ['unauthorized_client', 'unsupported_response_type'] as const

/** RFC 6749 §4.1.2.1 and §5.2, RFC 7636 §4.4.1: the codes every provider has. */
export const oauth = [
  {
    id: 'front-channel-refused',
    match: {
      codes: refusedTypes,
      says: [refusedText, 'implicit is not allowed for this client'],
      only: { channel: 'front_channel' },
    },
    headline: 'The provider does not give this client the Front Channel',
    cause:
      'The Front Channel asks for an ID token (response_type=id_token). The client is registered for the code flow alone.',
    who: 'operator',
    next: 'Switch to the Back Channel, with the Client Secret. Or ask their IT to allow ID tokens from the authorization endpoint.',
    ask: 'Could you tell us whether our client may use response_type=id_token with response_mode=form_post, or only the authorization code flow?',
    field: 'channel',
    offer: 'back-channel',
    source: authorize,
  },
  {
    id: 'back-channel-refused',
    match: {
      codes: refusedTypes,
      says: [refusedText, 'authorization_code is not allowed for this client'],
      only: { channel: 'back_channel' },
    },
    headline: 'The provider does not give this client the Back Channel',
    cause:
      'The Back Channel asks for a code (response_type=code). The client is not registered for it.',
    who: 'their-it',
    next: 'Ask them to allow the authorization code flow, or choose the Front Channel if the client was registered for it.',
    ask: 'Could you allow the authorization code flow (response_type=code, grant authorization_code) for our client?',
    field: 'channel',
    source: authorize,
  },
  {
    id: 'unauthorized-client',
    match: { codes: ['unauthorized_client'], says: [refusedText] },
    headline: 'The provider does not let this client log in this way',
    cause: 'The client is known, but not registered for the flow that was used.',
    who: 'their-it',
    next: 'Ask them which flow the client is registered for, and choose that channel.',
    ask: 'Which flow is our client registered for: authorization code, or ID token by form_post?',
    field: 'channel',
    source: authorize,
  },
  {
    id: 'unsupported-response-type',
    match: { codes: ['unsupported_response_type'] },
    headline: 'The provider does not know this kind of request',
    cause: 'It does not support the response type of the channel that is set.',
    who: 'operator',
    next: 'Choose the other channel. The issuer report says which ones are offered.',
    field: 'channel',
    source: authorize,
  },
  {
    id: 'pkce-required',
    match: { says: ['code challenge required', 'requires PKCE', 'PKCE is required'] },
    headline: 'The provider demands PKCE',
    cause: 'The request carried no code challenge.',
    who: 'operator',
    next: 'Set PKCE to S256.',
    field: 'pkce',
    source: pkce,
  },
  {
    id: 'pkce-method',
    match: { says: ['transform algorithm not supported'] },
    headline: 'The provider does not know this PKCE method',
    cause: 'The method that is set is not supported there.',
    who: 'operator',
    next: 'Choose the other method; S256 is the one every server with PKCE must have.',
    field: 'pkce',
    source: pkce,
  },
  {
    id: 'invalid-client',
    match: { codes: ['invalid_client'] },
    headline: 'The provider refused the Client ID or the Client Secret',
    cause:
      'Client authentication failed: the secret is wrong or expired, the client is unknown, or it must prove itself in another way.',
    who: 'operator',
    next: 'Enter the Client Secret again, as it was sent, without blanks. If it stays, ask their IT for a new one.',
    ask: 'Our client could not authenticate at your token endpoint. Is its secret still valid, and may it be sent in the body (client_secret_post)?',
    field: 'clientSecret',
    source: token,
  },
  {
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
  {
    id: 'unsupported-grant-type',
    match: { codes: ['unsupported_grant_type'] },
    headline: 'The provider does not exchange codes for tokens',
    cause: 'Its token endpoint does not support the grant authorization_code.',
    who: 'their-it',
    next: 'Ask them to allow the authorization code flow, or choose the Front Channel if it is offered.',
    ask: 'Could you allow the grant authorization_code for our client?',
    field: 'channel',
    source: token,
  },
  {
    id: 'invalid-scope',
    match: { codes: ['invalid_scope'] },
    headline: 'The provider refused a scope',
    cause: 'A scope that was asked for is unknown there, or not allowed for this client.',
    who: 'operator',
    next: 'Ask for openid, profile and email alone, and try again.',
    field: 'scopes',
    source: authorize,
  },
  {
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
    id: 'temporarily-unavailable',
    match: { codes: ['temporarily_unavailable'] },
    headline: 'The provider is too busy or under maintenance',
    cause: 'It says so itself.',
    who: 'nobody',
    next: 'Try again in some minutes.',
    source: authorize,
  },
  {
    id: 'access-denied',
    match: { codes: ['access_denied'] },
    headline: 'The login was refused',
    cause:
      'The user refused or cancelled, a policy at the provider refused, or an Action of your tenant did.',
    who: 'user',
    next: 'Log in again and agree. If the user was not asked, ask their IT whether the user may use the application.',
    ask: 'A test login ended with access_denied. Is the user assigned to our application, and does a policy refuse it?',
    field: 'scopes',
    source: authorize,
  },
  {
    id: 'invalid-request',
    match: { codes: ['invalid_request'] },
    headline: 'The request was refused as malformed',
    cause:
      'A parameter is missing, unknown, or stands twice. The text below says which, if anything does.',
    who: 'operator',
    next: 'Look for the parameter in the text. Additional parameters of the connection are the first suspects.',
    field: 'upstreamParams',
    source: authorize,
  },
] as const satisfies readonly Row[]
