import type { Generation } from '#domain/destinations/cloudentity/generation.ts'

export interface Problem {
  readonly status: number
  readonly error: string
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** Names of errors came with 2024-12; which there are is not published. */
const codes: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'precondition_failed',
  422: 'unprocessable_entity',
  429: 'too_many_requests',
}

/** An answer of the Admin or the System API that is not a success. */
export class AdminError extends Error {
  readonly status: number
  readonly details: Problem['details']

  constructor({ status, error, details }: Problem) {
    super(error)
    this.status = status
    this.details = details
  }

  /** `{status_code, error, details, error_code}` (specification: Error). */
  toResponse(generation: Generation): Response {
    const { status, message, details } = this
    return Response.json(
      {
        status_code: status,
        error: message,
        ...(details && { details }),
        ...(generation === '2025-04' && { error_code: codes[status] ?? 'internal_server_error' }),
      },
      { status },
    )
  }
}

export const notFound = (what: string) =>
  new AdminError({ status: 404, error: `${what} not found` })
export const unauthorized = () =>
  new AdminError({ status: 401, error: 'the request could not be authorized' })
export const invalid = (details: Problem['details']) =>
  new AdminError({ status: 422, error: 'validation failed', details })
