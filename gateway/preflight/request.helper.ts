import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { issuerOrigin, origin } from '../bench.helper.ts'

export const callback = `${origin}/login/callback`
const host = new URL(issuerOrigin).host

/** A request of the row: northwind's client for the back channel, with its own secret. */
export function asked(part: Partial<PreflightRequest> = {}): PreflightRequest {
  return {
    discoveryUrl: issuerOrigin,
    client_id: 'northwind-acme',
    channel: 'back_channel',
    scope: 'openid profile email',
    pkce: 'auto',
    callback,
    ...part,
  }
}

export const given = (client_secret: string, at = host): PreflightRequest['credential'] => ({
  kind: 'given',
  client_secret,
  host: at,
})
