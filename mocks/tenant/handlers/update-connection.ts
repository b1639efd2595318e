import { z } from 'zod/mini'
import {
  type Connection,
  type UpdateConnectionBody,
  updateConnectionBody,
} from '#domain/destinations/auth0/contract/connection.ts'
import { isObject } from '#domain/wire/json.ts'
import { type Management } from '#domain/destinations/auth0/contract/management.ts'
import { updateOptionsScope } from '#domain/destinations/auth0/contract/options-scopes.ts'
import { completeOptions, isCompleted } from '../complete-options.ts'
import { TenantError } from '../errors.ts'
import type { Handler, Tenant } from '../handler.ts'
import type { TenantState } from '../state.ts'
import type { Grant } from '../tokens.ts'
import { refuseAddedNonUnique, refuseDatabase } from '../validation/database.ts'
import { validateAuth0OidcOptions, validateOidcOptions } from '../validation/options.ts'
import { parseBody } from '../validation/parse-body.ts'
import { shown, storedConnection } from './connections.ts'

/** Reports show the beginning of this text; its end is UNVERIFIED. */
const optionsRefused = `Updating the "options" property requires the "${updateOptionsScope}" scope`

function demandOptionsScope(body: UpdateConnectionBody, { scopes }: Grant): void {
  if (body.options !== undefined && !scopes.includes(updateOptionsScope))
    throw new TenantError(403, optionsRefused, 'insufficient_scope')
}

/** The options as they are stored after an update that gives them: nothing of the old ones stays. */
async function replaced(
  tenant: Tenant,
  { strategy, options: old }: Connection,
  body: unknown,
  options: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (strategy === 'auth0-oidc') validateAuth0OidcOptions(body)
  if (strategy === 'oidc') validateOidcOptions(body, tenant.originRules)
  if (strategy === 'auth0') {
    refuseDatabase(options)
    refuseAddedNonUnique(old, options)
  }
  return isCompleted(strategy) ? completeOptions(tenant, strategy, options, 'disabled') : options
}

/** Another tool, at work on the same connection. */
function writeForeign(state: TenantState, id: string): void {
  const stored = storedConnection(state, id)
  const { options = {}, show_as_button: button = false } = stored.connection
  const domains = Array.isArray(options['domain_aliases']) ? options['domain_aliases'] : []
  const domain_aliases: unknown[] = [...domains, 'foreign.example']
  state.connections.set(id, {
    ...stored,
    connection: {
      ...stored.connection,
      show_as_button: !button,
      options: { ...options, domain_aliases },
    },
  })
}

const texts = z.array(z.string())

/**
 * Until 2026-07-13 an update named the applications, all of them (auth0.com/docs,
 * deprecations-and-migrations.mdx); a tenant has that migration switched on or off.
 */
function beforeMigration({ panel }: Tenant, body: unknown) {
  if (!panel.isOn('names-enabled-clients') || !isObject(body)) return { rest: body }
  const { enabled_clients: sent, ...rest } = body
  const enabled = texts.safeParse(sent).data
  return enabled === undefined ? { rest: body } : { rest, enabled }
}

/**
 * Members that are left out stay, but for `display_name`, which the name then overwrites (npm
 * `auth0` 7.1.0); a connection without one is given none (recorded). `options` replaces the stored ones whole (recorded). UNVERIFIED for `metadata`:
 * replaced whole as well.
 */
export const updateConnection: Handler<Management['updateConnection']> = async (call) => {
  const { tenant, grant } = call
  const { state } = tenant
  const id = call.param('id')
  const { connection: old } = storedConnection(state, id)
  const { enabled, rest: given } = beforeMigration(tenant, call.body)
  const body = parseBody(updateConnectionBody, given)
  demandOptionsScope(body, grant)
  const lost = tenant.sentinels.apply(body)
  const sent = isObject(body.options) ? body.options : undefined
  const options = sent && (await replaced(tenant, old, call.body, sent))
  if (tenant.panel.take('foreign-write')) writeForeign(state, id)
  const stored = storedConnection(state, id)
  const { cross_app_access_resource_app: resourceApp, ...rest } = body
  const connection: Connection = {
    ...stored.connection,
    ...(stored.connection.display_name !== undefined && { display_name: stored.connection.name }),
    ...rest,
    ...(resourceApp && { cross_app_access_resource_app: resourceApp }),
    ...(options && { options }),
  }
  if (resourceApp === null) delete connection['cross_app_access_resource_app']
  const changed = { ...stored, connection }
  state.connections.set(id, changed)
  if (enabled !== undefined) {
    changed.enabledClients.clear()
    for (const one of enabled) changed.enabledClients.add(one)
  }
  return { status: 200, body: shown(tenant, changed, grant), lost }
}
