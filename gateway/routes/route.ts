import type { z } from 'zod/mini'
import type { CallOf } from '#domain/wire/endpoint.ts'
import type { GatewayContract, RouteName } from '#domain/gateway-api/gateway.ts'
import type { GatewayConfig } from '../config.ts'
import type { Views } from '../edit/views.ts'
import type { Machine } from '../machine.ts'
import type { Operator } from '../operator.ts'
import type { GuardedFetch } from '../probe/guarded-fetch.ts'
import type { Tenant } from '../tenant.ts'

/** What a route's function may use, beside what was sent. */
export interface Context {
  readonly operator: Operator
  /** Aborted when the browser gives up, or the time is up in which a turn has to begin its write. */
  readonly signal: AbortSignal
}
export interface Parts {
  readonly config: GatewayConfig
  readonly machine: Machine
  readonly tenant: Tenant
  readonly tenantFetch: (request: Request) => Promise<Response>
  readonly probe: GuardedFetch
  readonly views: Views
  readonly now: () => number
}

/** One function per row of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [K in RouteName]: (
    call: CallOf<GatewayContract[K]>,
    context: Context,
  ) => Promise<z.input<GatewayContract[K]['response']>>
}
