import type { ErrorSource, GatewayError } from '#domain/wire/errors.ts'

/**
 * What a failure asks of whoever shows it:
 * - `signed-out`   sign in again (nothing but the gateway's own 401 says so)
 * - `forbidden`    the operator lacks a permission: `missing` names it
 * - `machine`      Greencheck's own access to the tenant lacks a scope: an administrator's matter
 * - `invalid`      the request was refused for what it says: `property` names the member, if known
 * - `conflict`     something of that name exists, or it changed meanwhile
 * - `not-found`    it does not exist (any more)
 * - `rate-limited` wait `retryAfter` seconds
 * - `unavailable`  the gateway or the tenant failed; nothing says that the request is at fault
 * - `offline`      no answer from the gateway's address, at all or in time
 * - `lost`         a write was sent and nobody knows what became of it: look before repeating
 */
export const errorKinds = [
  'signed-out',
  'forbidden',
  'machine',
  'invalid',
  'conflict',
  'not-found',
  'rate-limited',
  'unavailable',
  'offline',
  'lost',
] as const
export type ErrorKind = (typeof errorKinds)[number]

export interface ApiErrorFields {
  readonly kind: ErrorKind
  /** Who failed; `browser` when no usable answer arrived. */
  readonly source: ErrorSource | 'browser'
  /** What the source said; 0 when there was no answer. */
  readonly status: number
  readonly code: string
  readonly message: string
  /** Empty when the request never got as far. */
  readonly requestId: string
  /** Path of the member that was complained about, e.g. `options.client_id`. */
  readonly property?: string | undefined
  /** The permission (`forbidden`) or Management API scope (`machine`) that is missing. */
  readonly missing?: string | undefined
  /** Seconds from `at`. */
  readonly retryAfter?: number | undefined
  /** What a workspace says beside its message; of any shape. */
  readonly details?: unknown
  /** For `stale`: the fields that changed meanwhile and what they are now. */
  readonly changed?: GatewayError['changed']
}

/** Every failure of a call. What failed is data; the words are for the place that shows it. */
export class ApiError extends Error implements ApiErrorFields {
  override readonly name = 'ApiError'
  declare readonly kind: ErrorKind
  declare readonly source: ErrorSource | 'browser'
  declare readonly status: number
  declare readonly code: string
  declare readonly requestId: string
  declare readonly property: string | undefined
  declare readonly missing: string | undefined
  declare readonly retryAfter: number | undefined
  declare readonly details: unknown
  declare readonly changed: GatewayError['changed']
  /** Epoch in milliseconds: when it was seen. */
  readonly at: number

  constructor(fields: ApiErrorFields, at = Date.now()) {
    super(fields.message)
    Object.assign(this, fields)
    this.at = at
  }
}

const kindByCode: Readonly<Record<string, ErrorKind>> = {
  machine_scope_missing: 'machine',
  machine_refused: 'machine',
  options_unreadable: 'machine',
  tenant_unreachable: 'unavailable',
  dashboard_client: 'invalid',
}

const kindByStatus: Readonly<Record<number, ErrorKind>> = {
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  429: 'rate-limited',
}

/** The kind of a gateway's error body: by its code, then by who said which status. */
export function kindOf(
  error: Pick<GatewayError, 'source' | 'status' | 'code' | 'outcome'>,
): ErrorKind {
  if (error.outcome === 'unknown') return 'lost'
  const known = kindByCode[error.code] ?? kindByStatus[error.status]
  if (known) return known
  if (error.status >= 500) return 'unavailable'
  if (error.source === 'gateway' && error.status === 401) return 'signed-out'
  if (error.source === 'gateway' && error.status === 403) return 'forbidden'
  // A tenant's 401 is about the gateway's own token; its 403 without a scope is about the
  // request, e.g. "You reached the limit of entities of this type for this tenant".
  if (error.source === 'tenant' && error.status === 401) return 'machine'
  return 'invalid'
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError

/** A write was sent, and nobody knows what became of it. */
export const isLost = (error: unknown): error is ApiError =>
  isApiError(error) && error.kind === 'lost'
