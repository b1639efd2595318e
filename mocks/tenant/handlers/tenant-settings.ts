import { management, type Management } from '#domain/destinations/auth0/contract/management.ts'
import { isObject } from '#domain/wire/json.ts'
import type { Handler, Tenant } from '../handler.ts'
import type { TenantSettings } from '../state.ts'
import type { ToolRows } from '../tool-rows.ts'
import { parseBody } from '../validation/parse-body.ts'

/** Absent unless somebody set it: so it is in 124 of 147 recorded answers. */
function connectionsFlag({ panel }: Tenant): { enable_client_connections?: boolean } {
  if (panel.isOn('client-connections-on')) return { enable_client_connections: true }
  return panel.isOn('client-connections-off') ? { enable_client_connections: false } : {}
}

function view(tenant: Tenant): TenantSettings {
  const { settings } = tenant.state
  return structuredClone({ ...settings, flags: { ...settings.flags, ...connectionsFlag(tenant) } })
}

export const getTenantSettings: Handler<Management['getTenantSettings']> = ({ tenant }) => ({
  status: 200,
  body: view(tenant),
})

/** Where an empty text is not kept: it takes the member away (recorded), as null does for all. */
const emptied: readonly string[] = ['default_redirection_uri']

/**
 * Members and flags that are left out stay; so do those of the objects beside the flags, one level
 * deep (recorded of the pages).
 */
export const updateTenantSettings: Handler<ToolRows['updateTenantSettings']> = (call) => {
  const { tenant } = call
  const { flags, ...rest } = parseBody(management.getTenantSettings.response, call.body)
  const { settings } = tenant.state
  for (const [name, value] of Object.entries(rest))
    if (value === null || (value === '' && emptied.includes(name))) delete settings[name]
    else settings[name] = isObject(value) ? { ...Object(settings[name]), ...value } : value
  Object.assign(settings.flags, flags)
  return { status: 200, body: view(tenant) }
}
