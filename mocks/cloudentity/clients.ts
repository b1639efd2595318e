import { cloudClients } from '../sentinels-cloudentity.ts'
import type { CloudPanel } from './panel.ts'
import type { CloudClient, CloudState } from './state.ts'

/** An application of the workspace as the switches leave it. */
export function clientOf(
  { state, panel }: { readonly state: CloudState; readonly panel: CloudPanel },
  id: string,
): CloudClient | undefined {
  const client = state.clients.get(id)
  if (client === undefined || id !== cloudClients.demo) return client
  if (panel.isOn('no-demo-app')) return undefined
  return panel.isOn('trusted-demo-app') ? { ...client, trusted: true } : client
}
