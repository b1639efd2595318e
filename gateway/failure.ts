import type { GatewayCode, GatewayError } from '#domain/wire/errors.ts'

type Details = Omit<GatewayError, 'requestId'>

/** An answer that is not a success, thrown from anywhere below a route. */
export class Failure extends Error {
  readonly details: Details
  /** HTTP status of the answer; differs from `details.status` for a tenant's 401, 403 and 5xx. */
  readonly http: number
  /** True when the request left and may have taken effect although no usable answer came. */
  readonly lost: boolean

  constructor(details: Details, { http = details.status, lost = false } = {}) {
    super(details.message)
    this.name = 'Failure'
    this.details = details
    this.http = http
    this.lost = lost
  }
}

type Own = Partial<Pick<Details, 'property' | 'missing' | 'retryAfter' | 'changed'>>

/** A failure of the gateway itself. */
export const ownFailure = (
  status: number,
  code: GatewayCode,
  message: string,
  more: Own = {},
): Failure => new Failure({ source: 'gateway', status, code, message, ...more })

/** The tenant was asked and nothing usable came back. */
export const unreachable = (message: string, lost = false): Failure =>
  new Failure({ source: 'tenant', status: 502, code: 'tenant_unreachable', message }, { lost })
