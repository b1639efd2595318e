import { sandboxAudience } from './sentinels.ts'
import { createCertificates, writePem } from './http/ca.ts'
import { bind, type Bound } from './http/listen.ts'
import { createTenantListener } from './http/tenant-listener.ts'
import { createNorthwind } from './idp/northwind.ts'
import { createLogin } from './login/login.ts'
import { createManagement, type Management } from './tenant/management.ts'

export interface SandboxOptions {
  /** 0 takes a free one. */
  readonly ports: { readonly http: number; readonly https: number; readonly idp: number }
  /** Origins the dashboard is served from, e.g. `http://localhost:3000`. */
  readonly publicUrls: readonly string[]
  readonly seed?: 'small' | 'large'
  /** Where the PEM of the authority behind the https face is written. */
  readonly caPath: string
  /** Lifetime of the operator's access tokens in seconds; two hours, Auth0's default. */
  readonly tokenSeconds?: number
}

export interface Sandbox {
  readonly origins: { readonly http: string; readonly https: string; readonly idp: string }
  readonly caPath: string
  readonly management: Management
  close(): Promise<void>
}

/**
 * Starts tenant "acme" (http and https, one state) and IdP "northwind" on this machine's
 * loopback addresses.
 *
 * @throws PortTaken when a port is not free; nothing is left running then.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { ports, caPath, publicUrls, tokenSeconds = 7200 } = options
  const certificates = await createCertificates(Date.now())
  const tls = { cert: certificates.certPem, key: certificates.keyPem }
  const [http, https, idp] = await bindAll([
    () => bind({ port: ports.http, what: 'sandbox tenant', setting: 'SANDBOX_PORT' }),
    () => bind({ port: ports.https, what: 'sandbox https', setting: 'SANDBOX_HTTPS_PORT', tls }),
    () => bind({ port: ports.idp, what: 'sandbox IdP', setting: 'SANDBOX_IDP_PORT' }),
  ])
  const origins = {
    http: `http://localhost:${http.port}`,
    https: `https://localhost:${https.port}`,
    idp: `http://localhost:${idp.port}`,
  }
  const tenantOrigins = [origins.http, origins.https]
  const management = await createManagement({
    seed: options.seed ?? 'small',
    originRules: { loopbackHttp: [origins.http, origins.idp] },
    origins: tenantOrigins,
    audience: sandboxAudience,
    fetch: (request) => fetch(request),
    clients: { publicUrls },
    idp: origins.idp,
  })
  for (const [bound, origin] of [
    [http, origins.http],
    [https, origins.https],
  ] as const) {
    const login = createLogin({
      origin,
      name: `acme-${bound.port}`,
      key: management.keys.privateJwk,
      publicUrls,
      tokenSeconds,
      operatorExpired: () => management.panel.isOn('operator-expired'),
      state: management.state,
    })
    bound.serve(
      createTenantListener({ origin, management: (request) => management.fetch(request), login }),
    )
  }
  idp.serve(await createNorthwind({ origin: origins.idp, tenantOrigins }))
  await writePem(caPath, certificates.caPem)
  const close = async () => {
    await Promise.all([http, https, idp].map((bound) => bound.close()))
  }
  return { origins, caPath, management, close }
}

/** All or none. */
async function bindAll(
  binds: readonly [() => Promise<Bound>, () => Promise<Bound>, () => Promise<Bound>],
): Promise<[Bound, Bound, Bound]> {
  const done: Bound[] = []
  try {
    const one = async (next: () => Promise<Bound>) => {
      const bound = await next()
      done.push(bound)
      return bound
    }
    return [await one(binds[0]), await one(binds[1]), await one(binds[2])]
  } catch (error) {
    await Promise.all(done.map((bound) => bound.close()))
    throw error
  }
}
