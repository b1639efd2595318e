import { z } from 'zod'
import type { Sandbox } from '#mocks/start.ts'
import { sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'

export interface Endpoint {
  readonly url: string
  readonly token: string
}

const text = z.looseObject({ access_token: z.string() })

/** Sets SCIM up for a connection: users by their userName, for the judge sends nothing else. */
export async function openEndpoint({ origins, management }: Sandbox): Promise<Endpoint> {
  const post = async (path: string, body: object, bearer = '') => {
    const response = await management.fetch(
      new Request(`${origins.http}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify(body),
      }),
    )
    return response.json()
  }
  const granted = await post('/oauth/token', {
    grant_type: 'client_credentials',
    client_id: sandboxClients.automation,
    client_secret: sandboxSecrets.automation,
    audience: `${origins.http}/api/v2/`,
  })
  const bearer = text.parse(granted).access_token
  const [connection] = [...management.state.connections.values()].filter(
    ({ connection: { strategy } }) => strategy === 'oidc',
  )
  const id = connection?.connection.id ?? ''
  const scim = `/api/v2/connections/${id}/scim-configuration`
  await post(scim, { user_id_attribute: 'userName' }, bearer)
  const { token } = z.object({ token: z.string() }).parse(await post(`${scim}/tokens`, {}, bearer))
  return { url: `${origins.https}/scim/v2/connections/${id}`, token }
}
