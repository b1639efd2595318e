import { sandboxClients } from '../sentinels.ts'
import { TenantError } from './errors.ts'
import type { Panel } from './panel.ts'
import { verifyMachineToken, type Grant, type TokenSettings } from './tokens.ts'

/** The grant as the panel's switches leave it. */
export function limited(panel: Panel, grant: Grant): Grant {
  if (grant.clientId !== sandboxClients.gateway) return grant
  const withheld = panel.list().filter(({ armed }) => armed > 0)
  const scopes = grant.scopes.filter((scope) => !withheld.some((one) => one.withholds === scope))
  return { ...grant, scopes }
}

const refused = (message: string) => new TenantError(401, message)

/**
 * The token of the header. What is no JWT at all is a bad request, not a bad token (recorded;
 * auth0/node-auth0#118 has such a header). Throws the API's 400 and 401.
 */
function bearerToken(header: string): string {
  const [scheme = '', token = '', ...more] = header.trim().split(/\s+/)
  const isBearer = scheme.toLowerCase() === 'bearer'
  if (scheme === '' || (!isBearer && token !== '' && more.length === 0))
    throw refused('Missing authentication')
  if (!isBearer || more.length > 0 || token.split('.').length !== 3)
    throw new TenantError(400, 'Bad HTTP authentication header format', 'Bearer')
  return token
}

/** The bearer's grant. Throws the API's 400 and 401. */
export async function authorize(
  request: Request,
  settings: TokenSettings,
  panel: Panel,
): Promise<Grant> {
  const token = bearerToken(request.headers.get('authorization') ?? '')
  const verified = await verifyMachineToken(settings, token)
  if ('refused' in verified)
    throw refused(
      verified.refused === 'expired'
        ? 'Expired token received for JSON Web Token validation'
        : 'Invalid token',
    )
  if (panel.isOn('machine-refused') && verified.clientId === sandboxClients.gateway)
    throw refused('Invalid token')
  return limited(panel, verified)
}

/** Throws the API's 403 unless the grant carries every scope of the row. */
export function demandScopes(grant: Grant, scopes: readonly string[]): void {
  if (scopes.every((scope) => grant.scopes.includes(scope))) return
  const message = `Insufficient scope, expected any of: ${scopes.join(',')}`
  throw new TenantError(403, message, 'insufficient_scope')
}
