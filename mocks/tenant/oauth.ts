import { z } from 'zod'
import { limited } from './authorize.ts'
import type { Tenant } from './handler.ts'
import {
  managementAudience,
  machineTokenSeconds,
  signMachineToken,
  type TokenSettings,
} from './tokens.ts'
import { sandboxClients } from '../sentinels.ts'

const text = z.string().optional()
const tokenRequest = z.object({
  grant_type: text,
  client_id: text,
  client_secret: text,
  audience: text,
})

/** The Authentication API's errors have another shape than the Management API's. */
const refuse = (status: number, error: string, description: string) =>
  Response.json({ error, error_description: description }, { status })

async function readRequest(request: Request) {
  const body = await request.text()
  try {
    const json = request.headers.get('content-type')?.includes('json')
    return tokenRequest.parse(
      json ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)),
    )
  } catch {
    return undefined
  }
}

/** POST /oauth/token for client_credentials with client_secret_post, form or JSON. */
export async function answerToken(
  { state, panel }: Tenant,
  tokens: TokenSettings,
  request: Request,
): Promise<Response> {
  const body = await readRequest(request)
  if (body === undefined) return refuse(400, 'invalid_request', 'The body could not be read')
  if (body.grant_type !== 'client_credentials')
    return refuse(403, 'unsupported_grant_type', `Unsupported grant type: ${body.grant_type}`)
  const clientId = body.client_id ?? ''
  const client = state.machines.get(clientId)
  const refused = panel.isOn('machine-refused') && clientId === sandboxClients.gateway
  if (client === undefined || client.secret !== body.client_secret || refused)
    return refuse(401, 'access_denied', 'Unauthorized')
  const audience = body.audience ?? ''
  if (!tokens.origins.map(managementAudience).includes(audience))
    return refuse(403, 'access_denied', `Service not found: ${audience}`)
  const { origin } = new URL(request.url)
  const issuer = tokens.origins.includes(origin) ? origin : (tokens.origins[0] ?? origin)
  const grant = limited(panel, { clientId, scopes: client.scopes })
  return Response.json(
    {
      access_token: await signMachineToken(tokens, grant, issuer, audience),
      scope: grant.scopes.join(' '),
      expires_in: machineTokenSeconds,
      token_type: 'Bearer',
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}
