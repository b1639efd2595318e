import type { ResponseOf, Row } from '#domain/wire/endpoint.ts'
import type { CloudPanel } from '../panel.ts'
import type { CloudState } from '../state.ts'
import type { IdpNameRules } from './idp-name-rules.ts'

/** What a handler works with: one workspace. */
export interface Cloud {
  readonly state: CloudState
  readonly panel: CloudPanel
  readonly names: IdpNameRules
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** One request, after token, permission and workspace were checked. */
export interface Call<B = unknown> {
  readonly cloud: Cloud
  readonly query: URLSearchParams
  readonly headers: Headers
  /** A parameter of the row's path, decoded. */
  readonly param: (name: string) => string
  /** As the row's schema has it; undefined where it has none. */
  readonly body: B
}

export interface Reply<T> {
  readonly status: number
  /** Absent: an answer without a body. */
  readonly body?: T
  readonly etag?: string
  /** The answer never arrives, though the work is done. */
  readonly lost?: boolean
}

export type Handler<R extends Row> = (
  call: Call,
) => Promise<Reply<ResponseOf<R>>> | Reply<ResponseOf<R>>
