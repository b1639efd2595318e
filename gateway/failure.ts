import type { GatewayCode, GatewayError } from '#domain/wire/errors.ts'

type Details = Omit<GatewayError, 'requestId'>

/** An answer that is not a success, thrown from anywhere below a route. */
export class Failure extends Error {
  readonly details: Details
  /** HTTP status of the answer; differs from `details.status` for a tenant's 401, 403 and 5xx. */
  readonly http: number
  /** Set when the request left and may have taken effect although nothing said so. */
  readonly lost: Lost | undefined

  constructor(details: Details, { http = details.status, lost }: More = {}) {
    super(details.message)
    this.name = 'Failure'
    this.details = lost === undefined ? details : { ...details, outcome: 'unknown' }
    this.http = http
    this.lost = lost
  }
}

/**
 * - `silent`: nothing came, or nothing that the tenant is known to answer with: it may still act
 * - `ended`: the tenant itself answered that it failed: it is done with the request
 */
export type Lost = 'silent' | 'ended'
interface More {
  readonly http?: number
  readonly lost?: Lost | undefined
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
export const unreachable = (message: string): Failure =>
  new Failure({ source: 'tenant', status: 502, code: 'tenant_unreachable', message })

/** A write left, and no answer came. */
export const answerLost = (message: string): Failure =>
  new Failure({ source: 'gateway', status: 502, code: 'answer_lost', message }, { lost: 'silent' })

/** Whose API the gateway calls with its own access. */
export type Destination = 'tenant' | 'workspace'

/** An answer that is none of those the row documents. @param wrote it may have taken effect */
export const unexpectedAnswer = (wrote = false, source: Destination = 'tenant'): Failure =>
  new Failure(
    {
      source,
      status: 502,
      code: 'unexpected_answer',
      message: `The ${source} gave an answer that does not follow its own description.`,
    },
    { lost: wrote ? 'silent' : undefined },
  )
