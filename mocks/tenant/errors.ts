const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** An answer of the Management API that is not a success, thrown by whatever notices it. */
export class TenantError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errorCode?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
  }

  /** `{statusCode, error, message, errorCode?}`, as recorded from the real API. */
  toResponse(): Response {
    const { status, message, errorCode } = this
    return Response.json(
      { statusCode: status, error: reasons[status] ?? 'Error', message, errorCode },
      { status, headers: this.headers },
    )
  }
}

/**
 * The connection broke before the answer. In memory `fetch` rejects with it; an HTTP face
 * destroys the socket.
 */
export class AnswerLost extends TypeError {
  constructor() {
    super('fetch failed')
    this.cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
  }
}

export const inexistentConnection = () =>
  new TenantError(404, 'The connection does not exist', 'inexistent_connection')
export const inexistentClient = () =>
  new TenantError(404, 'The client does not exist', 'inexistent_client')
export const inexistentUser = () =>
  new TenantError(404, 'The user does not exist.', 'inexistent_user')
export const invalidBody = (message: string) => new TenantError(400, message, 'invalid_body')
export const invalidQuery = (message: string) =>
  new TenantError(400, message, 'invalid_query_string')
