import type { ResponseOf, Row } from '#domain/wire/endpoint.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { Limits } from './limits.ts'
import type { Panel } from './panel.ts'
import type { SentinelRules } from './sentinel-rules.ts'
import type { TenantState } from './state.ts'
import type { Grant } from './tokens.ts'

/** What a handler works with: one tenant. */
export interface Tenant {
  readonly state: TenantState
  readonly panel: Panel
  readonly sentinels: SentinelRules
  readonly limits: Limits
  readonly originRules: OriginRules
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Waits. Milliseconds. */
  readonly delay: (ms: number) => Promise<void>
  /** The tenant's own requests to an issuer. */
  readonly fetch: (request: Request) => Promise<Response>
}

/** One request, after token, scopes and query names were checked. */
export interface Call {
  readonly tenant: Tenant
  readonly grant: Grant
  readonly query: URLSearchParams
  /** A parameter of the row's path, decoded. */
  readonly param: (name: string) => string
  /** The parsed JSON body; undefined when the row has none. */
  readonly body: unknown
}

export interface Reply<T> {
  readonly status: number
  /** Absent: an answer without a body. */
  readonly body?: T
  /** The answer never arrives, though the work is done. */
  readonly lost?: boolean
}

export type Handler<R extends Row> = (
  call: Call,
) => Promise<Reply<ResponseOf<R>>> | Reply<ResponseOf<R>>
