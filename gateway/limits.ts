import { readPath } from '#domain/destinations/auth0/connection/edit/path.ts'
import type { RouteName } from '#domain/gateway-api/gateway.ts'
import { ownFailure } from './failure.ts'
import { createRate } from './rate.ts'

/** Requests a minute of one operator: a large tenant read page by page, and no more. */
const all = 600
/** Of these the gateway itself goes to another host. */
const probes = 60
/** The log is asked for every two seconds while a test runs: two runs at once. */
const polls = 60
/** Readings of a user or of his token, and records of tests. */
const personal = 30
/** Says whether a supposed connection is there: for the one create whose answer was lost. */
const confirmations = 10
/** Sends a secret to an IdP, whose log shows two failed attempts for each. */
const preflights = 5
/** Writes of a Client Secret: the fingerprint after one tells whether it is the one before. */
const secrets = 20

const secretPaths: Partial<Record<RouteName, string>> = {
  createConnection: 'connection.options.client_secret',
  updateConnection: 'clientSecret',
}

/**
 * What one operator may ask in a minute, whether or not it turns out to be valid; each throws 429
 * `too_many_requests` with the seconds to wait.
 */
interface Limits {
  /** Before the body is read. */
  asks(name: RouteName, operator: string): void
  /** When it has been read. */
  sends(name: RouteName, operator: string, body: unknown): void
}

export function createLimits(now: () => number): Limits {
  const every = createRate(all, now)
  const probing = createRate(probes, now)
  const personally = createRate(personal, now)
  const narrower: Partial<Record<RouteName, ReturnType<typeof createRate>>> = {
    probeDocument: probing,
    probeKeys: probing,
    probeLogo: probing,
    listTestEvents: createRate(polls, now),
    getTestedUser: personally,
    readChildToken: personally,
    callChildUserinfo: personally,
    recordTest: createRate(personal, now),
    confirmConnection: createRate(confirmations, now),
    preflightClient: createRate(preflights, now),
  }
  const guesses = createRate(secrets, now)
  const refuse = (retryAfter: number) => {
    if (retryAfter > 0)
      throw ownFailure(429, 'too_many_requests', 'Too many requests at once.', { retryAfter })
  }
  return {
    asks(name, operator) {
      refuse(every.take(operator) || (narrower[name]?.take(operator) ?? 0))
    },
    sends(name, operator, body) {
      const path = secretPaths[name]
      if (path !== undefined && typeof readPath(body, path) === 'string')
        refuse(guesses.take(operator))
    },
  }
}
