import { isDeepStrictEqual } from 'node:util'
import type { Sandbox } from '#mocks/start.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import { hostileSecret } from './meant.ts'

export const find = (sandbox: Sandbox, name: string) =>
  [...sandbox.management.state.connections.values()].find(
    ({ connection }) => connection.name === name,
  )

/** What differs between what the tenant stored and what was meant, by name; none: all is well. */
export function differing(
  sandbox: Sandbox,
  body: CreateConnectionBody,
  clientIds: readonly string[],
): string[] {
  const found = find(sandbox, body.name)
  if (!found) return ['no connection']
  const { connection, enabledClients } = found
  const wanted = { ...body.options, client_secret: hostileSecret }
  return [
    ...(['strategy', 'display_name'] as const).filter((one) => connection[one] !== body[one]),
    ...Object.entries(wanted)
      .filter(([member, value]) => !isDeepStrictEqual(connection.options?.[member], value))
      .map(([member]) => `options.${member}`),
    ...(isDeepStrictEqual([...enabledClients].sort(), [...clientIds].sort())
      ? []
      : ['applications']),
  ]
}
