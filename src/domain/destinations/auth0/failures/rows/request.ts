import type { Row } from '../row.ts'
import { spoken } from '../spoken.ts'

const authorize = 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1'
const core = 'https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest'

/** Of an ID token that was read, or a code that was exchanged: not of the request. */
const notOfRequest = ['unauthorized', 'invalid_token', 'invalid_grant'] as const

/** What a provider demands of the authorization request, or does not take in it. */
export const request = [
  {
    ...spoken.authorization,
    id: 'nonce-required',
    match: {
      names: ['nonce'],
      says: [
        // Glewlwyd; mockin; and as others word it.
        'nonce required',
        'missing nonce',
        'nonce is required…',
        'nonce is missing…',
        'nonce parameter missing',
        '…nonce…required…',
        '…nonce…missing…',
        'missing nonce…',
        'no nonce…',
        'nonce must be…',
        '…missing required parameter: nonce…',
        '…requires a nonce…',
        '…nonce is mandatory…',
        '…nonce…not provided…',
        '…nonce must not be…',
        '…must include nonce…',
        '…must include a nonce…',
        '…nonce parameter is required…',
      ],
      only: {
        notCodes: [...notOfRequest, 'use_dpop_nonce', 'invalid_dpop_proof', 'insufficient_entropy'],
      },
    },
    headline: 'The provider demands a nonce, and the Back Channel sent none',
    cause:
      'Auth0 sends a nonce on the Back Channel only when the connection says so. The standard does not ask for one there; this provider does.',
    who: 'operator',
    next: 'Turn its nonce on. “Upstream parameters” cannot do it: Auth0 takes no nonce there.',
    field: 'backChannelNonce',
    source: core,
  },
  {
    ...spoken.authorization,
    id: 'pushed-request-required',
    match: {
      says: [
        'pushed authorization request must be used',
        'pushed authorization request is required…',
        // Keycloak.
        'pushed authorization request is only allowed',
        'pushed authorization requests are required…',
        '…pushed authorization request…required…',
        '…PAR is required…',
        '…request must be pushed…',
        'request object must be used by this client',
        '…request object is required…',
      ],
    },
    headline: 'The provider demands that the request is sent ahead or signed',
    cause: 'It takes only pushed authorization requests (PAR) or request objects from this client.',
    who: 'operator',
    next: 'Turn pushed authorization requests on. If it asks for a signed request object, ask their IT to do without.',
    ask: 'Could our client send plain authorization requests, or pushed ones (PAR) without a signature?',
    field: 'pushedRequests',
    source: 'https://www.rfc-editor.org/rfc/rfc9126#section-5',
  },
  {
    ...spoken.authorization,
    id: 'response-mode-refused',
    match: {
      codes: ['unsupported_response_mode'],
      names: ['response_mode'],
      numbers: { AADB2C: [90014], AADSTS: [70007] },
      only: { notCodes: notOfRequest },
    },
    headline: 'The provider does not send its answer in the way that was asked for',
    cause:
      'The Front Channel asks for form_post. On the Back Channel the mode stands in the additional parameters, if anywhere.',
    who: 'operator',
    next: 'Use the Back Channel, or take response_mode out of the additional parameters.',
    ask: 'Which response_mode may our client ask for?',
    field: 'channel',
    source: 'https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#ResponseModes',
  },
  {
    ...spoken.authorization,
    id: 'parameter-refused',
    match: {
      codes: ['invalid_target', 'unmet_authentication_requirements'],
      names: [
        'prompt',
        'max_age',
        'acr_values',
        'ui_locales',
        'login_hint',
        'display',
        'resource',
        'audience',
      ],
      numbers: { AADB2C: [90043, 90120] },
      only: { notCodes: notOfRequest },
    },
    headline: 'The provider refused a parameter that the connection adds',
    cause:
      'The text names it. It stands in the connection’s additional parameters, or in the link.',
    who: 'operator',
    next: 'Change it or take it away.',
    field: 'upstreamParams',
    source: core,
  },
  {
    ...spoken.authorization,
    id: 'state-short',
    match: { says: ['…state is missing or does not have enough characters…', '…state…too short…'] },
    headline: 'The provider wants a longer state',
    cause: 'Auth0 makes the state of the request; nothing in the connection changes it.',
    who: 'their-it',
    next: 'Ask them to accept a shorter state.',
    ask: 'Your provider refuses the state of our request as too short. Could you lower its minimum?',
    source: authorize,
  },
] as const satisfies readonly Row[]
