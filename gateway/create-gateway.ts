import { Hono } from 'hono'
import { gatewayContract, type RouteName } from '#domain/gateway-api/gateway.ts'
import { failed } from './answer.ts'
import { cloudentityRoutes } from './cloudentity/routes.ts'
import { workspaceOf } from './cloudentity/uses.ts'
import { type GatewayConfig, tenantOriginOf } from './config.ts'
import { createCspReports, reportPath } from './csp-reports.ts'
import { createViews } from './edit/views.ts'
import { ownFailure } from './failure.ts'
import { createFrame } from './frame.ts'
import { createHealth } from './health.ts'
import { createMachine } from './machine.ts'
import { createOperators, type Operator } from './operator.ts'
import { preflightRoutes } from './preflight/preflight-route.ts'
import type { GuardedFetch } from './probe/guarded-fetch.ts'
import { connectionRoutes } from './routes/connections.ts'
import { rotationRoutes } from './routes/rotation.ts'
import { probeRoutes } from './routes/probes.ts'
import type { Handlers, Parts } from './routes/route.ts'
import { changeRoutes } from './routes/changes.ts'
import { scimRoutes } from './routes/scim.ts'
import { tenantRoutes } from './routes/tenant-data.ts'
import { testRoutes } from './routes/tests.ts'
import { createServe } from './serve-route.ts'
import { createTenant, usualLimits } from './tenant.ts'

export interface GatewayOptions {
  readonly config: GatewayConfig
  /** Reaches the tenant: its Management API, token endpoint and signing keys. */
  readonly tenantFetch: (request: Request) => Promise<Response>
  /** Reaches the workspace: its Admin API and token endpoint. Absent: as the tenant is reached. */
  readonly workspaceFetch?: (request: Request) => Promise<Response>
  readonly probe: GuardedFetch
  /** Who asks. Absent: whoever signed in to the dashboard. A command of this machine is the machine. */
  readonly operatorOf?: (authorization: string | null) => Promise<Operator>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** How long an answer to a write is waited for, in milliseconds. */
  readonly writeMs?: number | undefined
  /** Takes one line, as an object; secrets are out of it already. */
  readonly log: (line: object) => void
}

/**
 * The gateway without a server: `/api/*` by the rows of the gateway contract and nothing else,
 * `/healthz`, `/readyz`, and where browsers report what the policy blocked. Keeps nothing but its own tokens, the tenant's keys and the rates.
 */
export function createGateway(options: GatewayOptions): (request: Request) => Promise<Response> {
  const { config, tenantFetch, workspaceFetch = tenantFetch, probe, now, writeMs, log } = options
  const origin = tenantOriginOf(config)
  const { gatewayClientId: clientId, gatewayClientSecret: clientSecret, audience } = config
  const machine = createMachine({ origin, clientId, clientSecret, tenantFetch, now })
  const tenant = createTenant({
    origin,
    machine,
    tenantFetch,
    now,
    limits: { ...usualLimits, ...(writeMs !== undefined && { write: writeMs }) },
  })
  const views = createViews(clientSecret)
  const parts: Parts = { config, machine, tenant, tenantFetch, probe, views, now }
  const handlers: Handlers = {
    ...connectionRoutes(parts),
    ...tenantRoutes(parts),
    ...probeRoutes(parts),
    ...preflightRoutes(parts),
    ...testRoutes(parts),
    ...scimRoutes(parts),
    ...changeRoutes(parts),
    ...rotationRoutes(parts),
    ...cloudentityRoutes(workspaceOf(config, workspaceFetch, now), parts),
  }
  const { dashboardClientId: client } = config
  const { operatorOf = createOperators({ origin, audience, client, tenantFetch, now }) } = options
  const secrets = [clientSecret, ...(config.cloudentity ? [config.cloudentity.clientSecret] : [])]
  const serve = createServe({ handlers, operatorOf, now, log, secrets })

  const app = new Hono()
  const health = createHealth(machine, now)
  app.get('/healthz', () => health.alive())
  app.get('/readyz', () => health.readiness())
  const reports = createCspReports({ publicUrl: config.publicUrl, now, log })
  app.post(reportPath, (c) => reports(c.req.raw))
  for (const name of routeNames) {
    const { method, path } = gatewayContract[name]
    app.on(method, `/api${path}`, (c) =>
      serve(name, c.req.raw, { params: c.req.param(), query: c.req.query() }),
    )
  }
  // What no row caught is a defect of the gateway's own frame: it is answered and written down too.
  app.onError((error) =>
    createFrame(crypto.randomUUID(), log, now).answer(() => {
      throw error
    }),
  )
  app.notFound(() => {
    const failure = ownFailure(404, 'not_found', 'There is no such route.')
    return failed(failure, { requestId: crypto.randomUUID() }, (value) => value)
  })
  return async (request) => app.fetch(request)
}

/** Paths that are the gateway's; all others are the page's. */
export const isGatewayPath = (path: string): boolean =>
  /^\/(api(\/|$)|healthz$|readyz$)/.test(path) || path === reportPath

const routeNames = Object.keys(gatewayContract).filter(
  (name): name is RouteName => name in gatewayContract,
)
