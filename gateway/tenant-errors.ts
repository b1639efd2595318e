import { z } from 'zod/mini'
import { Failure, type Lost } from './failure.ts'

/**
 * The tenant's refusals, told apart. Bodies are `{statusCode, error, message, errorCode?}` from
 * the Management API and `{error, error_description}` from the token endpoint.
 */
const errorBody = z.object({
  statusCode: z.catch(z.optional(z.number()), undefined),
  message: z.catch(z.optional(z.string()), undefined),
  errorCode: z.catch(z.optional(z.string()), undefined),
  error: z.catch(z.optional(z.string()), undefined),
  error_description: z.catch(z.optional(z.string()), undefined),
})
const scopePattern = /\b(?:read|create|update|delete):[a-z_]+/

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}
/** What is passed on as a code: nothing a value could hide in. */
const codePattern = /^[a-z_]{1,60}$/
/** Characters of the path of a property. */
const maxProperty = 200

interface CallContext {
  /** Scopes of the row, the fallback where the tenant names none. */
  readonly scopes: readonly string[]
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Something may have been changed. */
  readonly writes: boolean
  /** The tenant's own words are passed on: what they may quote is known, and taken out of them. */
  readonly words: boolean
}

/** A tenant's answer outside 2xx as the failure that the browser is told. */
export function tenantFailure(
  { status, headers, body }: Answer,
  { scopes, now, writes, words: passes }: CallContext,
): Failure {
  const parsed = errorBody.safeParse(body)
  const text = parsed.success ? parsed.data : {}
  const words = text.message ?? text.error_description ?? text.error ?? `status ${status}`
  const named = [text.errorCode, text.error].find((one) => one && codePattern.test(one))
  const errorCode = text.errorCode === named ? named : undefined
  const own = `The tenant answered with status ${status}${named ? ` (${named})` : ''}.`
  const base = { source: 'tenant' as const, status, message: passes ? words : own }
  if (status === 429) {
    const retryAfter = secondsToWait(headers, now)
    return new Failure({ ...base, code: errorCode ?? 'too_many_requests', retryAfter })
  }
  if (status === 401) return new Failure({ ...base, code: 'machine_refused' }, { http: 502 })
  if (status === 403) {
    const missing = missingScope(errorCode, words, scopes)
    if (missing === undefined)
      return new Failure({ ...base, code: errorCode ?? 'machine_refused' }, { http: 502 })
    return new Failure({ ...base, code: 'machine_scope_missing', missing }, { http: 502 })
  }
  const code = errorCode ?? `tenant_${status}`
  if (!isRefusal(status)) {
    const itself = text.statusCode === status && !speaksOfAnother.includes(status)
    const lost: Lost = itself ? 'ended' : 'silent'
    return new Failure(
      { ...base, code },
      { http: status === 503 ? 503 : 502, lost: writes ? lost : undefined },
    )
  }
  const property = passes ? propertyIn(words) : undefined
  const short = property !== undefined && property.length <= maxProperty
  return new Failure({ ...base, code, ...(short ? { property } : {}) })
}

/** Who sends these has not ended the request: another did not answer him in time, or at all (RFC 9110 §15.5.9, §15.6.3, §15.6.5). */
const speaksOfAnother: readonly number[] = [408, 502, 504]

/** Nothing was done: 4xx, but for 408, which only says that somebody waited too long (RFC 9110 §15.5.9). */
export const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 408

/** A 403 can also be a plan's or an entity limit: only one that speaks of scopes is a missing scope. */
function missingScope(code: string | undefined, message: string, scopes: readonly string[]) {
  const named = scopePattern.exec(message)?.[0]
  if (code === 'insufficient_scope' || /insufficient.scope/i.test(message))
    return named ?? scopes[0] ?? ''
  return /property requires/i.test(message) ? named : undefined
}

/**
 * The property a validation text complains about. Seen: `Payload validation error: '…' on property
 * options.client_id (…)`, `… 'Additional properties not allowed: x'`, `options.client_id is
 * required`, `"options.issuer" is missing`, `Missing required property: name`.
 */
export function propertyIn(message: string): string | undefined {
  const place = /\bon property ([\w$.[\]-]+)/.exec(message)?.[1]?.replace(/\.$/, '')
  const member = /(?:Additional properties not allowed|Missing required property): ([\w$.-]+)/.exec(
    message,
  )?.[1]
  if (member !== undefined) return place === undefined ? member : `${place}.${member}`
  return place ?? /(?:^|['"\s])([\w$.[\]-]+)["']? is (?:required|missing)\b/.exec(message)?.[1]
}

/** Whole seconds, at least one: `Retry-After`, else `X-RateLimit-Reset` (epoch seconds), else ten. */
export function secondsToWait(headers: Headers, now: number): number {
  const after = headers.get('retry-after')?.trim()
  const reset = headers.get('x-ratelimit-reset')?.trim()
  const wait = (seconds: number) => Math.min(3600, Math.max(1, Math.ceil(seconds)))
  if (after && /^\d+$/.test(after)) return wait(Number(after))
  if (after && !Number.isNaN(Date.parse(after))) return wait((Date.parse(after) - now) / 1000)
  if (reset && /^\d+$/.test(reset)) return wait(Number(reset) - now / 1000)
  return 10
}
