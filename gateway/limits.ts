import { gatewayContract, type RouteName } from '#domain/gateway-api/gateway.ts'
import type { GatewayRow, RateClass } from '#domain/wire/route.ts'
import { ownFailure } from './failure.ts'
import { createRate, type Rate } from './rate.ts'

/**
 * What one operator may ask in a minute, whether or not it turns out to be valid; each throws 429
 * `too_many_requests` with the seconds to wait.
 */
interface Limits {
  /** Before the body is read. */
  asks(name: RouteName, operator: string): void
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
  const take = (rate: RateClass, operator: string) => {
    const retryAfter = rates[rate].take(operator)
    if (retryAfter > 0)
      throw ownFailure(429, 'too_many_requests', 'Too many requests at once.', { retryAfter })
  }
  return {
    asks(name, operator) {
      take('general', operator)
      const rate = rateOf(name)
      if (rate !== 'general' && rate !== 'secrets') take(rate, operator)
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
