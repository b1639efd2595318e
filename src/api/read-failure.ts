import { gatewayError, requestIdHeader } from '#domain/wire/errors.ts'
import { z } from 'zod/mini'
import { type ApiErrorFields, kindOf } from './errors.ts'

/**
 * The fields of an answer that is not a success. One without the gateway's error body comes
 * from something in between (a proxy, a load balancer): its 401 is not ours to act on.
 *
 * @param uncertain the row must not be repeated blindly
 */
export function readFailure(response: Response, json: unknown, uncertain: boolean): ApiErrorFields {
  const read = z.safeParse(gatewayError, json)
  if (read.success) {
    const { error } = read.data
    return { ...error, kind: kindOf(error), retryAfter: error.retryAfter ?? waitOf(response) }
  }
  const limited = response.status === 429
  return {
    kind: limited ? 'rate-limited' : uncertain && response.status >= 500 ? 'lost' : 'unavailable',
    source: 'browser',
    status: response.status,
    code: 'unreadable_answer',
    message: `Something between this page and Greencheck’s server answered with status ${response.status}.`,
    requestId: response.headers.get(requestIdHeader) ?? '',
    retryAfter: waitOf(response),
  }
}

/** `Retry-After` in seconds (RFC 9110 §10.2.3); its date form is not used by anything we call. */
function waitOf(response: Response): number | undefined {
  const value = response.headers.get('retry-after')
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : undefined
}
