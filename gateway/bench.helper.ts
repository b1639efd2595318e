import { permissions } from '#domain/gateway-api/gateway.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { GatewayConfig } from './config.ts'
import { createGateway } from './create-gateway.ts'
import type { GuardedFetch } from './probe/guarded-fetch.ts'

/** For tests: a gateway in memory in front of a tenant in memory. */
export interface TestTenant {
  fetch(request: Request): Promise<Response>
  issueOperatorToken(token: {
    sub: string
    permissions: readonly string[]
    expiresIn?: number
  }): Promise<string>
}
interface BenchOptions {
  readonly tenant: TestTenant
  /** Stands between gateway and tenant. */
  readonly tenantFetch?: (request: Request) => Promise<Response>
  readonly probe?: GuardedFetch
  readonly now?: () => number
  readonly writeMs?: number
}

export const origin = 'http://localhost:4400'
export const issuerOrigin = 'http://localhost:4500'
export const originRules: OriginRules = { loopbackHttp: [origin, issuerOrigin] }
export const audience = 'https://greencheck.example/api'
export const gatewaySecret = 'MOCK_sandbox_gateway_secret'
export const sub = 'auth0|operator'

export const config: GatewayConfig = {
  domain: 'localhost:4400',
  publicUrl: 'http://localhost:3000',
  port: 3000,
  host: '127.0.0.1',
  gatewayClientId: 'sandbox-gateway',
  gatewayClientSecret: gatewaySecret,
  dashboardClientId: 'sandbox-dashboard',
  testerClientId: 'sandbox-tester',
  audience,
  originRules,
  hstsSubdomains: true,
  webRoot: 'dist/web',
  logLevel: 'info',
}

const unexpected = () => Promise.reject(new Error('no probe in this test'))
/** Rejects whatever it is asked. */
export const noProbe: GuardedFetch = { get: unexpected, send: unexpected }

export async function createBench({
  tenant,
  tenantFetch,
  probe = noProbe,
  now,
  writeMs,
}: BenchOptions) {
  const lines: object[] = []
  const gateway = createGateway({
    config,
    tenantFetch: tenantFetch ?? ((request) => tenant.fetch(request)),
    probe,
    now: now ?? Date.now,
    writeMs,
    log: (line) => void lines.push(line),
  })
  const token = await tenant.issueOperatorToken({ sub, permissions })

  function send(
    method: string,
    path: string,
    body?: unknown,
    init: RequestInit & { token?: string } = {},
  ) {
    const headers = new Headers({ authorization: `Bearer ${init.token ?? token}` })
    if (body !== undefined) headers.set('content-type', 'application/json')
    return gateway(
      new Request(`http://localhost:3000${path}`, {
        ...init,
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  }
  return { gateway, lines, send, token }
}

/** The body of an answer that is not a success. */
export async function errorOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined
}

/** The variables that a command in a terminal reads, for the same tenant. */
export const terminalEnv = {
  AUTH0_DOMAIN: config.domain,
  PUBLIC_URL: config.publicUrl,
  GATEWAY_CLIENT_ID: config.gatewayClientId,
  GATEWAY_CLIENT_SECRET: gatewaySecret,
  DASHBOARD_CLIENT_ID: config.dashboardClientId,
  TESTER_CLIENT_ID: config.testerClientId,
  GATEWAY_AUDIENCE: config.audience,
  SANDBOX_ORIGINS: `${origin},${issuerOrigin}`,
}
