import { isDeepStrictEqual } from 'node:util'
import type { Sandbox } from '#mocks/start.ts'
import type { CreateConnectionBody } from '#domain/destinations/auth0/contract/connection.ts'
import type { ExportedScim } from '#domain/destinations/auth0/exports/scim.ts'
import { hashOf } from '#mocks/tenant/scim/tokens.ts'
import { hostileScim, hostileSecret } from './meant.ts'

export const find = (sandbox: Sandbox, name: string) =>
  [...sandbox.management.state.connections.values()].find(
    ({ connection }) => connection.name === name,
  )

/** Taken back, so that the same program can be run anew. */
export function forget(sandbox: Sandbox, name: string): void {
  const { connections } = sandbox.management.state
  for (const [id, { connection }] of connections)
    if (connection.name === name) connections.delete(id)
}

/** Whether a token was made, and of all that was printed it is there. */
export function tokenState(
  sandbox: Sandbox,
  name: string,
  printed: string,
): 'none' | 'shown' | 'kept' {
  const [token] = find(sandbox, name)?.scim?.tokens ?? []
  if (token === undefined) return 'none'
  const words = printed.split(/\s+/).map((word) => word.replace(/^"|"$/g, ''))
  return words.some((word) => hashOf(word) === token.hash) ? 'shown' : 'kept'
}

/** What differs between what the tenant stored and what was meant, by name; none: all is well. */
export function differing(
  sandbox: Sandbox,
  body: CreateConnectionBody,
  clientIds: readonly string[],
  scim: ExportedScim = hostileScim,
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
    ...(['user_id_attribute', 'mapping'] as const)
      .filter((one) => !isDeepStrictEqual(found.scim?.[one], scim[one]))
      .map((one) => `scim.${one}`),
  ]
}
