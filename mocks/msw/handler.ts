import { http, HttpResponse, type RequestHandler } from 'msw'
import { createGateway } from '#gateway/create-gateway.ts'
import { paths, tenantId, workspaceId } from '../cloudentity/places.ts'
import { createWorkspace, type Workspace } from '../cloudentity/workspace.ts'
import { createClientChecks } from '../idp/client-checks.ts'
import { createIssuers } from '../idp/issuers.ts'
import { createTenantIssuer } from '../idp/tenant-issuer.ts'
import { accounts } from '../login/accounts.ts'
import { cloudClients, cloudSecrets } from '../sentinels-cloudentity.ts'
import { sandboxAccounts, sandboxAudience, sandboxClients, sandboxSecrets } from '../sentinels.ts'
import { createManagement, type Management } from '../tenant/management.ts'
import type { Panel } from '../tenant/panel.ts'
import type { SeedSize } from '../tenant/seed/seed.ts'
import { createUpstream } from '../tenant/upstream.ts'
import { createMemoryProbe } from './probe.ts'

export interface SandboxHandlersOptions {
  readonly seed?: SeedSize
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  /** Waits for the switches "slow" and "late", in milliseconds. */
  readonly delay?: (ms: number) => Promise<void>
  /** How long the gateway waits for an answer to a write, in milliseconds. */
  readonly writeMs?: number
}

export interface SandboxHandlers {
  /**
   * For `setupServer(...handlers)`: the workspace at its origin, and everything below /api of any
   * other, which is the gateway's.
   */
  readonly handlers: readonly RequestHandler[]
  readonly management: Management
  /** The Cloudentity workspace: its Admin API and switches, no login. */
  readonly workspace: Workspace
  /** Loses the next answer to a write: the gateway has done the work, the browser hears nothing. */
  loseNext(): void
  /** An access token of one of the sandbox's accounts. */
  token(who?: keyof typeof sandboxAccounts): Promise<string>
  /** What the gateway logged. */
  readonly log: readonly object[]
  /** Where northwind and the misbehaving issuers are. */
  readonly idp: string
}

/** The origins of `npm start`. */
export const memoryOrigins = {
  dashboard: 'http://localhost:3000',
  tenant: 'http://localhost:4400',
  idp: 'http://localhost:4500',
  cloudentity: 'http://localhost:4700',
} as const

const originRules = {
  loopbackHttp: [memoryOrigins.tenant, memoryOrigins.idp, memoryOrigins.cloudentity],
}

const config = {
  domain: new URL(memoryOrigins.tenant).host,
  publicUrl: memoryOrigins.dashboard,
  port: 3000,
  host: '127.0.0.1',
  gatewayClientId: sandboxClients.gateway,
  gatewayClientSecret: sandboxSecrets.gateway,
  dashboardClientId: sandboxClients.dashboard,
  testerClientId: sandboxClients.tester,
  audience: sandboxAudience,
  originRules,
  hstsSubdomains: true,
  webRoot: 'dist/web',
  logLevel: 'error',
  cloudentity: {
    host: new URL(memoryOrigins.cloudentity).host,
    hostKind: 'default',
    tenantId,
    workspaceId,
    clientId: cloudClients.machine,
    clientSecret: cloudSecrets.machine,
    clientAuth: 'basic',
    tokenUrl: `${memoryOrigins.cloudentity}${paths.token.admin}`,
    generation: '2023-07',
  },
} as const

/**
 * The real gateway in front of the sandbox's tenant and workspace, in memory, for component tests.
 * State is of one call: two tests share nothing.
 */
export async function createSandboxHandlers(
  options: SandboxHandlersOptions = {},
): Promise<SandboxHandlers> {
  const { now = Date.now, writeMs, ...rest } = options
  const issuers = createIssuers({ origin: memoryOrigins.idp })
  const clientChecks = createClientChecks(memoryOrigins.idp, [memoryOrigins.tenant])
  const upstream = createUpstream({
    [memoryOrigins.idp]: async (request) => (await clientChecks(request)) ?? issuers(request),
    [memoryOrigins.tenant]: createTenantIssuer(memoryOrigins.tenant),
  })
  const management = await createManagement({
    ...rest,
    now,
    originRules,
    origins: [memoryOrigins.tenant],
    audience: sandboxAudience,
    fetch: upstream,
    clients: {
      publicUrls: [memoryOrigins.dashboard],
      cloudentityCallback: `${memoryOrigins.cloudentity}${paths.callback}`,
    },
    idp: memoryOrigins.idp,
  })
  const workspace = await createWorkspace({
    origins: [memoryOrigins.cloudentity],
    now,
    ...(rest.delay && { delay: rest.delay }),
  })
  const log: object[] = []
  const gateway = createGateway({
    config,
    tenantFetch: (request) => management.fetch(request),
    workspaceFetch: (request) => workspace.fetch(request),
    probe: createMemoryProbe(originRules, upstream, now),
    now,
    writeMs,
    log: (line) => void log.push(line),
  })
  const handler = http.all('*/api/*', async ({ request }) => {
    const response = await gateway(request)
    return isLost(request, management.panel) ? HttpResponse.error() : response
  })
  // The browser never asks it; whoever stands for a tool in a test may.
  const atWorkspace = http.all(`${memoryOrigins.cloudentity}/*`, ({ request }) =>
    workspace.fetch(request),
  )
  return {
    handlers: [atWorkspace, handler],
    management,
    workspace,
    loseNext: () => management.panel.arm('lose-next-answer'),
    token: (who = 'operator') => {
      const { sub = '', permissions = [] } =
        accounts.find(({ email }) => email === sandboxAccounts[who]) ?? {}
      return management.issueOperatorToken({ sub, permissions })
    },
    log,
    idp: memoryOrigins.idp,
  }
}

/** Whether the browser never hears the answer, although the gateway has done the work. */
function isLost({ method, url }: Request, panel: Panel): boolean {
  if (panel.isOn('lose-keys-answers') && url.endsWith('/probe/keys')) return true
  return method !== 'GET' && panel.take('lose-next-answer')
}
