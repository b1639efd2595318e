import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const authorize = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1'
const token = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2'

const refusedTypes = ['unauthorized_client', 'unsupported_response_type'] as const
/** As oidc-provider, Keycloak, authentik and others word it, with one of these or `invalid_request`. */
const refusedTexts = [
  'requested response_type is not allowed for this client',
  'the client is not authorized to use this response type',
  '…not authorized to request an authorization code using this method',
  '…not authorized to request an access token using this method',
  '…not authorized to perform this request using this method',
  // IdentityServer; Spring, of a client without the grant.
  'invalid grant type for client',
  'unauthorized_client…OAuth 2.0 Parameter: client_id',
  '…not allowed to initiate browser login with given response_type…',
  'client is not allowed to initiate browser login with given response_type',
  '…response_type…is not allowed…',
  '…client is not allowed to use response type…',
  '…client is not configured for this response type',
  '…is not allowed to request response_type…',
  '…is not allowed to use response_type…',
  '…bearer-only…not allowed…',
] as const

/** The response type or the grant that the client may not use. */
export const flow = [
  {
    ...spoken.authorization,
    id: 'front-channel-refused',
    match: {
      codes: refusedTypes,
      says: [...refusedTexts, 'implicit is not allowed for this client'],
      names: ['response_type'],
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
    ...spoken.authorization,
    id: 'back-channel-refused',
    match: {
      codes: refusedTypes,
      says: [...refusedTexts, 'authorization_code is not allowed for this client'],
      names: ['response_type'],
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
    ...spoken.authorization,
    id: 'flow-refused',
    match: {
      codes: refusedTypes,
      says: [
        ...refusedTexts,
        'implicit is not allowed for this client',
        'authorization_code is not allowed for this client',
      ],
      names: ['response_type'],
    },
    headline: 'The provider does not let this client log in this way',
    cause: 'The client is known, but not registered for the flow that was used.',
    who: 'their-it',
    next: 'Ask them which flow the client is registered for, and choose that channel.',
    ask: 'Which flow is our client registered for: authorization code, or ID token by form_post?',
    field: 'channel',
    source: authorize,
  },
  {
    ...spoken.token,
    id: 'unsupported-grant-type',
    match: {
      codes: ['unsupported_grant_type'],
      says: [
        "grant type 'authorization_code' not allowed for the client",
        'requested grant type is not allowed for this client',
        '…not authorized to use this authorization grant type',
        '…not authorized to use the provided grant type…',
        '…not allowed to use grant type…',
        '…grant type…is not allowed…client…',
      ],
    },
    headline: 'The provider does not exchange codes for tokens',
    cause:
      'The client may not use the grant authorization_code, or the token endpoint does not have it.',
    who: 'their-it',
    next: 'Ask them to allow the authorization code flow, or choose the Front Channel if it is offered.',
    ask: 'Could you allow the grant authorization_code for our client?',
    field: 'channel',
    source: token,
  },
] as const satisfies readonly Row[]
