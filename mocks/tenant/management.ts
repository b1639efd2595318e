import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { within } from '#time/deadline.ts'
import { sandboxClients } from '../sentinels.ts'
import { answerApi } from './api.ts'
import { TenantError } from './errors.ts'
import type { Tenant } from './handler.ts'
import { tenantKeys, type TenantKeys } from './keys.ts'
import { answerToken } from './oauth.ts'
import { createLimits } from './limits.ts'
import { createPanel, switches, type Panel } from './panel.ts'
import { withUsualHeaders } from './usual-headers.ts'
import { answerSandboxPage } from './sandbox-page.ts'
import type { SeedClients } from './seed/applications.ts'
import { answerScim } from './scim/endpoint.ts'
import { seedState, type SeedSize } from './seed/seed.ts'
import { createSentinelRules } from './sentinel-rules.ts'
import type { TenantState } from './state.ts'
import { signOperatorToken, type OperatorToken } from './tokens.ts'

export interface ManagementOptions {
  readonly seed?: SeedSize
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  readonly originRules: OriginRules
  /** Every origin this tenant answers at; the first is canonical. */
  readonly origins: readonly string[]
  /** The API the operator's access token is for. */
  readonly audience: string
  /** The tenant's own requests to an issuer, on create. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly clients?: SeedClients
  /** Where the seeded connections' issuer is; by default the first loopback origin not ours. */
  readonly idp?: string
  /** Host of the tenant behind the seeded `auth0-oidc` connection. */
  readonly partner?: string
  /** Waits, for the switches "slow" and "late". Milliseconds. */
  readonly delay?: (ms: number) => Promise<void>
}

export interface Management {
  /** Rejects with AnswerLost where the connection shall break before the answer. */
  fetch(request: Request): Promise<Response>
  readonly state: TenantState
  readonly keys: TenantKeys
  readonly panel: Panel
  issueOperatorToken(token: OperatorToken): Promise<string>
}

const slowMs = 3000
const never = () => new Promise<never>(() => {})
const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

/** The sandbox tenant: client credentials, its key set, the Management API, the sandbox page. */
export async function createManagement(options: ManagementOptions): Promise<Management> {
  const { origins, originRules, audience, now = Date.now, delay = wait } = options
  const keys = await tenantKeys()
  const idp = options.idp ?? originRules.loopbackHttp.find((one) => !origins.includes(one))
  const state = seedState({
    size: options.seed ?? 'small',
    idp,
    partner: options.partner,
    clients: options.clients,
  })
  const panel = createPanel(switches)
  const sentinels = createSentinelRules(now)
  const { fetch } = options
  const limits = createLimits(panel, now)
  const tenant: Tenant = { state, panel, sentinels, limits, originRules, now, delay, fetch }
  const tokens = { keys, origins, now }

  async function api(request: Request, path: string): Promise<Response> {
    if (panel.isOn('slow')) await delay(slowMs)
    try {
      return await answerApi(tenant, tokens, request, path)
    } catch (error) {
      if (error instanceof TenantError) return error.toResponse()
      throw error
    }
  }

  return {
    state,
    keys,
    panel,
    async fetch(request) {
      const { pathname } = new URL(request.url)
      const asks = pathname.startsWith('/api/v2/') || pathname === '/oauth/token'
      if (asks && panel.isOn('silent')) await within(never(), request.signal)
      if (pathname.startsWith('/api/v2/'))
        return withUsualHeaders(await api(request, pathname.slice('/api/v2'.length)), now())
      if (pathname.startsWith('/scim/v2/')) return answerScim(tenant, request)
      if (pathname === '/oauth/token' && request.method === 'POST')
        return answerToken(tenant, tokens, request)
      if (pathname === '/.well-known/jwks.json') return Response.json(keys.jwks)
      if (pathname === '/sandbox' || pathname.startsWith('/sandbox/'))
        return answerSandboxPage({ panel, issued: state.issued }, request)
      return new TenantError(404, 'Not Found').toResponse()
    },
    issueOperatorToken: (token) =>
      signOperatorToken(
        tokens,
        audience,
        sandboxClients.dashboard,
        panel.isOn('operator-expired') ? { ...token, expiresIn: -60 } : token,
      ),
  }
}
