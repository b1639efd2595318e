import { isDeepStrictEqual } from 'node:util'
import { projectConnection } from '#gateway/projection.ts'
import type { Sandbox } from '#mocks/start.ts'
import { exportBody } from '#domain/destinations/auth0/exports/body.ts'
import { scimCalls } from '#domain/destinations/auth0/exports/scim.ts'
import type { ExportedConnection } from '#domain/destinations/auth0/exports/tool.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { asTenant } from './as-tenant.ts'
import { hostileBody, hostileScim, hostileSecret } from './meant.ts'
import { find } from './stored.ts'

/** A connection with awkward values, made in a tenant by its own API, as an operator has it. */
export async function settle(from: Sandbox, name: string): Promise<void> {
  const discovery = `${from.origins.idp}/.well-known/openid-configuration`
  const { options = {}, ...body } = hostileBody(name, discovery)
  // What no form shows is not taken along, and the page says so.
  const { greencheck_verify: _, ...shown } = options
  const clientIds = [...from.management.state.clients.keys()].slice(0, 3)
  const calls = [
    ...exportCalls({ ...body, options: shown }, clientIds),
    ...scimCalls(hostileScim).slice(0, 1),
  ]
  await asTenant(from, calls, hostileSecret)
}

/** As the page of the connection exports it, for another tenant. */
export function exportedFrom(from: Sandbox, to: Sandbox, name: string): ExportedConnection {
  const found = find(from, name)
  const view = found && projectConnection(found.connection)
  const exported = view && exportBody(view)
  if (!found || !exported) throw new Error(`${name} cannot be exported`)
  if (exported.leftOut.length > 0) throw new Error(`left out: ${exported.leftOut.join(', ')}`)
  const { clients } = from.management.state
  return {
    origin: to.origins.https,
    body: exported.body,
    scim: found.scim && {
      user_id_attribute: found.scim.user_id_attribute,
      mapping: found.scim.mapping,
    },
    clients: [...found.enabledClients].map((id) => ({
      clientId: id,
      name: clients.get(id)?.name,
    })),
  }
}

/** What differs between the two tenants, by name; none: it arrived as it was. */
export function differences(from: Sandbox, to: Sandbox, name: string): string[] {
  const [here, there] = [find(from, name), find(to, name)]
  if (!here || !there) return ['no connection']
  const told = (found: typeof here): Readonly<Record<string, unknown>> => {
    const { id: _, options = {}, ...rest } = found.connection
    return {
      ...rest,
      ...Object.fromEntries(
        Object.entries(options).map(([member, value]) => [`options.${member}`, value]),
      ),
      applications: [...found.enabledClients].sort(),
      user_id_attribute: found.scim?.user_id_attribute,
      mapping: found.scim?.mapping,
    }
  }
  const [before, after] = [told(here), told(there)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (member) => !isDeepStrictEqual(before[member], after[member]),
  )
}
