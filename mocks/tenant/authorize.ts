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

/** The bearer's grant. Throws the API's 401. */
export async function authorize(
  request: Request,
  settings: TokenSettings,
  panel: Panel,
): Promise<Grant> {
  const header = request.headers.get('authorization')
  const [, token] = /^bearer (.+)$/i.exec(header ?? '') ?? []
  if (token === undefined) throw refused('Missing authentication')
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
