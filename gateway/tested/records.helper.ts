import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import type { House } from './house.helper.ts'

/** For tests: records of tests, and what the tenant has of them. */
export const at = Date.UTC(2026, 5, 1, 12)
export const name = 'globex-oidc'
export const shown = gatewayContract.updateConnection.response
export const path = (house: House, which = name) => `/api/connections/${house.idOf(which)}`
export const viewOf = async (house: House, which = name) =>
  shown.parse(await (await house.send('GET', path(house, which))).json())
export async function record(house: House, more: object = {}, which = name) {
  const { fingerprint } = await viewOf(house, which)
  const body = { outcome: 'passed', fingerprint, ...more }
  return house.send('POST', `${path(house, which)}/test-record`, body)
}
export function note(house: House, metadata: Record<string, string | null>) {
  const stored = house.state.connections.get(house.idOf(name))
  if (stored) stored.connection.metadata = metadata
}
export const stored = (house: House) => house.state.connections.get(house.idOf(name))?.connection
