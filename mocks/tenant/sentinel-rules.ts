import { isObject } from '#domain/wire/json.ts'
import { sentinels, type Sentinel } from '../sentinels.ts'
import { AnswerLost, TenantError } from './errors.ts'

const valueAt = (body: unknown, path: string) =>
  path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), body)

export interface SentinelRules {
  /**
   * Looks the body of a create up in the table. Throws the answer, or answers true when the work
   * shall be done and its answer lost.
   */
  apply(body: unknown): boolean
}

export function createSentinelRules(now: () => number): SentinelRules {
  const used = new Map<string, number>()

  function act({ id, effect }: Sentinel): boolean {
    if (effect.kind === 'issuer') return false
    if (effect.kind === 'lost') {
      if (effect.done) return true
      throw new AnswerLost()
    }
    const before = used.get(id) ?? 0
    if (before >= (effect.times ?? Infinity)) return false
    used.set(id, before + 1)
    const { status, message, errorCode, retryAfter } = effect
    const headers = retryAfter === undefined ? {} : waitHeaders(now(), retryAfter)
    throw new TenantError(status, message, errorCode, headers)
  }

  return {
    apply: (body) =>
      sentinels.filter(({ id, where }) => valueAt(body, where.path) === id).some(act),
  }
}

/** Headers of a 429; `seconds` to wait, the reset in epoch seconds. */
export const waitHeaders = (now: number, seconds: number): Record<string, string> => ({
  'retry-after': String(seconds),
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(Math.ceil(now / 1000) + seconds),
})
