import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import type { Stack } from './stack.helper.ts'

/** For tests: records of tests, and what the tenant has of them. */
export const at = Date.UTC(2026, 5, 1, 12)
export const name = 'globex-oidc'
export const shown = gatewayContract.updateConnection.response
export const path = (stack: Stack, which = name) => `/api/connections/${stack.idOf(which)}`
export const viewOf = async (stack: Stack, which = name) =>
  shown.parse(await (await stack.send('GET', path(stack, which))).json())
export async function record(stack: Stack, more: object = {}, which = name) {
  const { fingerprint } = await viewOf(stack, which)
  const body = { outcome: 'passed', fingerprint, ...more }
  return stack.send('POST', `${path(stack, which)}/test-record`, body)
}
export function note(stack: Stack, metadata: Record<string, string | null>) {
  const stored = stack.state.connections.get(stack.idOf(name))
  if (stored) stored.connection.metadata = metadata
}
export const stored = (stack: Stack) => stack.state.connections.get(stack.idOf(name))?.connection
