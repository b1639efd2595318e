import { sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import type { Management } from '#mocks/tenant/management.ts'
import { type Setup, usualScope } from './provider.ts'

/** A connection that the tester may use, through the tenant's own API. */
export async function createConnection(
  management: Management,
  tenant: string,
  name: string,
  issuer: string,
  { clientId, secret, nonce, scope = usualScope, pkce = 'auto' }: Setup,
): Promise<void> {
  const send = async (path: string, body: object, bearer?: string) => {
    const answer = await management.fetch(
      new Request(`${tenant}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify(body),
      }),
    )
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.json()
  }
  const { access_token: bearer } = await send('/oauth/token', {
    grant_type: 'client_credentials',
    client_id: sandboxClients.automation,
    client_secret: sandboxSecrets.automation,
    audience: `${tenant}/api/v2/`,
  })
  await send(
    '/api/v2/connections',
    {
      name,
      strategy: 'oidc',
      options: {
        type: 'back_channel',
        discovery_url: `${issuer}/.well-known/openid-configuration`,
        client_id: clientId,
        client_secret: secret,
        scope,
        connection_settings: { pkce },
        ...(nonce && { send_back_channel_nonce: true }),
      },
      enabled_clients: [sandboxClients.tester],
    },
    bearer,
  )
}
