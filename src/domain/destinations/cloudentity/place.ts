import { tenantOrigin, type OriginRules } from '#domain/wire/origin-rules.ts'

/**
 * How a workspace is reached. `default`: a host of the SaaS, the tenant in every path. `tenant` and
 * `server` are vanity domains, of a tenant and of one workspace (acp-client-go, `client.go`).
 */
export const hostKinds = ['default', 'tenant', 'server'] as const
export type HostKind = (typeof hostKinds)[number]

export interface Workspace {
  /** Host name, with a port only in the sandbox: `acme.eu.authz.cloudentity.io`. */
  readonly host: string
  readonly hostKind: HostKind
  readonly tenantId: string
  readonly workspaceId: string
}

export interface Places {
  /** The rows of the Admin API stand below it. */
  readonly adminApi: string
  /**
   * Of the Admin workspace, where the machine client is registered. A vanity domain of one
   * workspace does not lead to another: there it cannot be derived.
   */
  readonly machineToken?: string
  readonly issuer: string
  /** The demo application; its form on a vanity domain is not known. */
  readonly demoApp?: string
  /** As a public configuration of 2021 has it. */
  readonly userPortal?: string
}

/** The URLs of a workspace, derived from where it is. */
export function placesOf(workspace: Workspace, rules: OriginRules): Places {
  const { hostKind, tenantId, workspaceId } = workspace
  const origin = tenantOrigin(workspace.host, rules)
  const tenant = `${origin}/${encodeURIComponent(tenantId)}`
  const wid = encodeURIComponent(workspaceId)
  if (hostKind === 'default')
    return {
      adminApi: `${origin}/api/admin/${encodeURIComponent(tenantId)}`,
      machineToken: `${tenant}/admin/oauth2/token`,
      issuer: `${tenant}/${wid}`,
      demoApp: `${tenant}/${wid}/demo`,
      userPortal: `${origin}/app/${encodeURIComponent(tenantId)}/${wid}`,
    }
  const adminApi = `${origin}/api/admin`
  return hostKind === 'tenant'
    ? { adminApi, machineToken: `${origin}/admin/oauth2/token`, issuer: `${origin}/${wid}` }
    : { adminApi, issuer: origin }
}

/** The URLs of a workspace whose issuer is known: it tells how its host is used. */
export function placesByIssuer(
  { issuer, ...where }: Omit<Workspace, 'hostKind'> & { readonly issuer: string },
  rules: OriginRules,
): Places | undefined {
  return hostKinds
    .map((hostKind) => placesOf({ ...where, hostKind }, rules))
    .find((places) => places.issuer === issuer)
}
