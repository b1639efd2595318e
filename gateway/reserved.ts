import type { GatewayConfig } from './config.ts'
import { ownFailure } from './failure.ts'
import type { Reserved } from './projection.ts'

/** Greencheck's own applications in the tenant. */
export const reservedClients = (config: GatewayConfig): Reserved => ({
  [config.dashboardClientId]: 'dashboard',
  [config.testerClientId]: 'tester',
  [config.gatewayClientId]: 'machine',
})

/**
 * A customer's IdP must not be able to sign anyone in to this dashboard, so its application and
 * the gateway's are never enabled for a connection. The tester is: that is what it is for.
 */
export function refuseReserved(
  config: GatewayConfig,
  clients: readonly string[],
  property: string,
  why = 'can never use a connection',
): void {
  const reserved = reservedClients(config)
  const own = clients.find((id) => reserved[id] === 'dashboard' || reserved[id] === 'machine')
  if (own === undefined) return
  const message = `The ${reserved[own]} application of Greencheck itself ${why}.`
  throw ownFailure(400, 'dashboard_client', message, { property })
}
