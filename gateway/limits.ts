import { gatewayContract, type RouteName } from '#domain/gateway-api/gateway.ts'
import type { GatewayRow, RateClass } from '#domain/wire/route.ts'
import { Failure, ownFailure } from './failure.ts'
import { createRate, type Rate } from './rate.ts'

/**
 * What one operator may ask in a minute, whether or not it turns out to be valid; `asks` and
 * `sends` throw 429 `too_many_requests` with the seconds to wait.
 */
interface Limits {
  /** Before the body is read. */
  asks(name: RouteName, operator: string): void
  /**
   * What somebody whose token was refused is answered: from the sixty-first a minute on, of all
   * who are nobody's operator, 429. Whoever guesses has no name, and behind a platform one address
   * with everybody else, so a token that is good, or only expired, is never kept out by it.
   */
  refused(error: unknown): unknown
  /** When it has been read. @param secret that a member the row lists as one was given */
  sends(name: RouteName, operator: string, secret: boolean): void
}

export function createLimits(now: () => number): Limits {
  const perMinute = (requests: number) => createRate(requests, now)
  const rates: Readonly<Record<RateClass, Rate>> = {
    /** Every request: a large tenant read page by page, and no more. */
    general: perMinute(600),
    /** Of these the gateway itself goes to another host. */
    probe: perMinute(60),
    /** The log is asked for every two seconds while a test runs: two runs at once. */
    'test-events': perMinute(60),
    /** Readings of a user or of his token. */
    personal: perMinute(30),
    'test-record': perMinute(30),
    /** Says whether a supposed connection is there: for the one create whose answer was lost. */
    confirm: perMinute(10),
    /** Sends a secret to an IdP, whose log shows two failed attempts for each. */
    preflight: perMinute(5),
    /** Writes of a Client Secret: the fingerprint after one tells whether it is the one before. */
    secrets: perMinute(20),
  }
  const strangers = perMinute(60)
  const tooMany = (retryAfter: number) =>
    ownFailure(429, 'too_many_requests', 'Too many requests at once.', { retryAfter })
  const take = (rate: RateClass, operator: string) => {
    const retryAfter = rates[rate].take(operator)
    if (retryAfter > 0) throw tooMany(retryAfter)
  }
  return {
    asks(name, operator) {
      take('general', operator)
      const rate = rateOf(name)
      if (rate !== 'general' && rate !== 'secrets') take(rate, operator)
    },
    refused(error) {
      const isToken = error instanceof Failure && error.http === 401
      if (!isToken || error.details.code === 'token_expired') return error
      const retryAfter = strangers.take('all')
      return retryAfter > 0 ? tooMany(retryAfter) : error
    },
    sends(name, operator, secret) {
      if (secret && rateOf(name) === 'secrets') take('secrets', operator)
    },
  }
}

function rateOf(name: RouteName): RateClass {
  const row: GatewayRow = gatewayContract[name]
  return row.rate ?? 'general'
}
