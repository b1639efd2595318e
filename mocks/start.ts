import { sandboxAudience } from './sentinels.ts'
import { createCloudFace } from './cloudentity/face.ts'
import { paths } from './cloudentity/places.ts'
import { createWorkspace, type Workspace } from './cloudentity/workspace.ts'
import { createCertificates, writePem } from './http/ca.ts'
import { createPartner } from './federation/partner/partner.ts'
import { createShop } from './federation/shop/shop.ts'
import { bind, type BindOptions, type Bound } from './http/listen.ts'
import { toNodeHandler } from './http/node-handler.ts'
import { createTenantListener } from './http/tenant-listener.ts'
import { createNorthwind } from './idp/northwind.ts'
import { createLogin } from './login/login.ts'
import { promptsOf } from './tenant/handlers/prompts.ts'
import { createManagement, type Management } from './tenant/management.ts'
import type { SeedSize } from './tenant/seed/seed.ts'

export interface SandboxOptions {
  /** 0 takes a free one. */
  readonly ports: {
    readonly http: number
    readonly https: number
    readonly idp: number
    /** Tenant "partner"; a free one when absent. */
    readonly partner?: number
    /** The sample application; a free one when absent. */
    readonly app?: number
    /** The Cloudentity workspace; a free one when absent, as for its https face. */
    readonly cloudentity?: number
    readonly cloudentityHttps?: number
  }
  /** Origins the dashboard is served from, e.g. `http://localhost:3000`. */
  readonly publicUrls: readonly string[]
  readonly seed?: SeedSize
  /** Origins of other issuers on this machine that the tenant takes without https. */
  readonly issuers?: readonly string[]
  /** Where the PEM of the authority behind the https face is written. */
  readonly caPath: string
  /** Lifetime of the operator's access tokens in seconds; two hours, Auth0's default. */
  readonly tokenSeconds?: number
}

export interface Sandbox {
  readonly origins: {
    readonly http: string
    readonly https: string
    readonly idp: string
    readonly partner: string
    readonly app: string
    readonly cloudentity: string
    readonly cloudentityHttps: string
  }
  readonly caPath: string
  readonly management: Management
  readonly workspace: Workspace
  close(): Promise<void>
}

/**
 * Starts tenant "acme" (http and https, one state), IdP "northwind", tenant "partner", the sample
 * application and the Cloudentity workspace "customers" on this machine's loopback addresses.
 *
 * @throws PortTaken when a port is not free; nothing is left running then.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { ports, caPath, publicUrls, issuers = [], tokenSeconds = 7200 } = options
  const certificates = await createCertificates(Date.now())
  const tls = { cert: certificates.certPem, key: certificates.keyPem }
  const bound = await bindAll(ports, tls)
  const { http, https, idp, partner, app, cloudentity, cloudentityHttps } = bound
  const origins = {
    http: `http://localhost:${http.port}`,
    https: `https://localhost:${https.port}`,
    idp: `http://localhost:${idp.port}`,
    partner: `http://localhost:${partner.port}`,
    app: `http://localhost:${app.port}`,
    cloudentity: `http://localhost:${cloudentity.port}`,
    cloudentityHttps: `https://localhost:${cloudentityHttps.port}`,
  }
  const originRules = { loopbackHttp: [origins.http, origins.idp, origins.partner, ...issuers] }
  const tenantOrigins = [origins.http, origins.https]
  const management = await createManagement({
    seed: options.seed ?? 'small',
    originRules,
    origins: tenantOrigins,
    audience: sandboxAudience,
    fetch: (request) => fetch(request),
    clients: {
      publicUrls,
      app: origins.app,
      cloudentityCallback: `${origins.cloudentity}${paths.callback}`,
    },
    idp: origins.idp,
    partner: new URL(origins.partner).host,
  })
  for (const [face, origin] of [
    [http, origins.http],
    [https, origins.https],
  ] as const) {
    const login = createLogin({
      origin,
      name: `acme-${face.port}`,
      key: management.keys.privateJwk,
      publicUrls,
      tokenSeconds,
      operatorExpired: () => management.panel.isOn('operator-expired'),
      state: management.state,
      originRules,
      prompts: () => promptsOf(management),
      smallProfiles: () => management.panel.isOn('small-profiles'),
    })
    face.serve(
      createTenantListener({ origin, management: (request) => management.fetch(request), login }),
    )
  }
  idp.serve(await createNorthwind({ origin: origins.idp, tenantOrigins }))
  partner.serve(await createPartner({ origin: origins.partner, tenantOrigins }))
  app.serve(createShop({ origin: origins.app, tenant: origins.http }))
  const workspace = await createWorkspace({
    origins: [origins.cloudentity, origins.cloudentityHttps],
  })
  cloudentity.serve(createCloudFace({ origin: origins.cloudentity, workspace, originRules }))
  // For tools: the APIs alone. People log in over http.
  const tools = (request: Request) => workspace.fetch(request)
  cloudentityHttps.serve(toNodeHandler(tools, origins.cloudentityHttps))
  await writePem(caPath, certificates.caPem)
  const close = async () => {
    await Promise.all(Object.values(bound).map((one) => one.close()))
  }
  return { origins, caPath, management, workspace, close }
}

/** All or none. */
async function bindAll(ports: SandboxOptions['ports'], tls: { cert: string; key: string }) {
  const done: Bound[] = []
  const take = async (options: BindOptions) => {
    const bound = await bind(options)
    done.push(bound)
    return bound
  }
  const { partner = 0, app = 0, cloudentity = 0, cloudentityHttps = 0 } = ports
  try {
    return {
      http: await take({ port: ports.http, what: 'sandbox tenant', setting: 'SANDBOX_PORT' }),
      https: await take({
        port: ports.https,
        what: 'sandbox https',
        setting: 'SANDBOX_HTTPS_PORT',
        tls,
      }),
      idp: await take({ port: ports.idp, what: 'sandbox IdP', setting: 'SANDBOX_IDP_PORT' }),
      partner: await take({
        port: partner,
        what: 'sandbox partner tenant',
        setting: 'SANDBOX_PARTNER_PORT',
      }),
      app: await take({ port: app, what: 'sample application', setting: 'SANDBOX_APP_PORT' }),
      cloudentity: await take({
        port: cloudentity,
        what: 'sandbox Cloudentity',
        setting: 'SANDBOX_CLOUDENTITY_PORT',
      }),
      cloudentityHttps: await take({
        port: cloudentityHttps,
        what: 'sandbox Cloudentity https',
        setting: 'SANDBOX_CLOUDENTITY_HTTPS_PORT',
        tls,
      }),
    }
  } catch (error) {
    await Promise.all(done.map((bound) => bound.close()))
    throw error
  }
}
