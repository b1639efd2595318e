import type { GatewayConfig } from '../config.ts'
import { refuseReserved } from '../reserved.ts'
import type { Tenant } from '../tenant.ts'

/**
 * Throws `dashboard_client` when operators sign in to this dashboard through the connection. Whoever
 * could lead it to another provider, or give it another secret, could sign in as any of them.
 */
export async function refuseOwnLogin(
  tenant: Tenant,
  config: GatewayConfig,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  let from: string | undefined
  do {
    const query = { take: 1000, ...(from === undefined ? {} : { from }) }
    const page = await tenant.call('listConnectionClients', { params: { id }, query }, signal)
    refuseReserved(
      config,
      page.clients.map((client) => client.client_id),
      'client_id',
      'signs operators in through this connection: its provider and secret are changed in Auth0 itself',
    )
    // A page that leads to itself would never end.
    from = page.next === from ? undefined : page.next
  } while (from !== undefined)
}
