import type { PreflightCheck, Words } from './verdict.ts'

const names = { back_channel: 'Back Channel', front_channel: 'Front Channel' } as const
const other = { back_channel: 'Front Channel', front_channel: 'Back Channel' } as const
const grant = {
  back_channel: 'the authorization code flow (response_type=code)',
  front_channel: 'ID tokens by form post (response_type=id_token, response_mode=form_post)',
} as const

const known = 'It knows the client and the callback, but'

/**
 * Errors that come back to the callback and refuse what was asked (RFC 6749 §4.1.2.1, OAuth 2.0
 * Form Post Response Mode §2). Others say nothing of the client: they are not in the table.
 */
export const refusals: Readonly<Record<string, (check: PreflightCheck) => Words>> = {
  unauthorized_client: ({ channel, clientId }) => ({
    headline: `Client and callback are known, but ${names[channel]} is not allowed`,
    reason: `${known} this client may not use ${grant[channel]}.`,
    who: 'their-it',
    next: `Ask their IT to allow it, or use ${other[channel]}.`,
    message: `Please allow ${grant[channel]} for the client ${clientId}.`,
  }),
  unsupported_response_type: ({ channel }) => ({
    headline: `Client and callback are known, but the provider does not offer ${names[channel]}`,
    reason: `${known} it does not offer ${grant[channel]}.`,
    who: 'operator',
    next: `Use ${other[channel]}.`,
  }),
  unsupported_response_mode: ({ channel }) => ({
    headline: `Client and callback are known, but the provider does not offer ${names[channel]}`,
    reason: `${known} it does not return answers in the way that ${names[channel]} needs.`,
    who: 'operator',
    next: `Use ${other[channel]}.`,
  }),
  invalid_scope: ({ clientId, scope }) => ({
    headline: 'Client and callback are known, but the scopes are refused',
    reason: `${known} this client may not ask for one of the scopes.`,
    who: 'operator',
    next: 'Take the scopes away that it does not know, or ask their IT to allow them.',
    message: `Please allow the client ${clientId} to ask for the scopes: ${scope}.`,
  }),
  invalid_request: () => ({
    headline: 'Client and callback are known, but the request is refused',
    reason: `${known} something in the request is missing or not allowed. PKCE is the usual one.`,
    who: 'operator',
    next: 'Read what it says, and compare the PKCE setting with what the provider asks for.',
  }),
  invalid_client: ({ clientId }) => ({
    headline: 'The client is refused',
    reason: 'It returned to the callback and says that the client is not valid.',
    who: 'their-it',
    next: 'Ask their IT whether the client is enabled.',
    message: `Please check that the client ${clientId} exists and is enabled.`,
  }),
}

/** What to do when the IdP's answer leaves the question open. */
export const stillToAsk = ({ clientId, callback }: PreflightCheck) =>
  ({
    who: 'their-it',
    next: 'A test login will tell. Their IT can look it up: the provider’s log shows this attempt.',
    message: `Please check that the client ${clientId} exists and that ${callback} is registered as its redirect URI (callback), exactly so.`,
  }) as const
