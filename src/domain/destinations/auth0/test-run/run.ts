import { z } from 'zod/mini'
import { testEvent } from '../contract/routes-of-tests.ts'

/**
 * A test login as the browser keeps it: what was seen, never a token, a code, a verifier or a
 * secret. Times are epoch milliseconds of the browser's clock.
 */
const members = z.record(z.string(), z.unknown())

/** The way of a login, in order. */
export const runStepIds = [
  'authorize',
  'idp',
  'callback',
  'token',
  'claims',
  'mapping',
  'profile',
] as const
export type RunStepId = (typeof runStepIds)[number]

/** Where the words of a failure come from. */
export const failureSources = ['authorize', 'token', 'validation', 'seen', 'tester'] as const

export const runFailure = z.object({
  /**
   * `authorize`: the tenant answered the tester with an error; `token`: its token endpoint did;
   * `validation`: what it sent did not pass; `seen`: the operator told what the screen showed;
   * `tester`: the test itself could not go on.
   */
  source: z.enum(failureSources),
  /** An OAuth error code, or the first code in a text; empty when there is none. */
  code: z.string(),
  description: z.optional(z.string()),
})
export type RunFailure = z.output<typeof runFailure>

export const testRun = z.object({
  id: z.string(),
  connection: z.object({ id: z.string(), name: z.string(), strategy: z.string() }),
  /** Under which mapping it logged in: `options.attribute_map` when the run began. */
  attributeMap: z.optional(members),
  /** `fingerprint` of the connection's view when the run began. */
  fingerprint: z.optional(z.string()),
  /** As it was read once the browser was back: the test was of settings that stood all the while. */
  fingerprintAtReturn: z.optional(z.string()),
  way: z.enum(['popup', 'page']),
  startedAt: z.number(),
  /** When the browser came back from the tenant. */
  returnedAt: z.optional(z.number()),
  /** When the token endpoint had answered and all was validated. */
  verifiedAt: z.optional(z.number()),
  endedAt: z.optional(z.number()),
  /** `stopped`: the operator closed it or gave up. */
  outcome: z.enum(['running', 'passed', 'failed', 'stopped']),
  /**
   * What became of the popup while its login was away. `out-of-sight`: closed, or cut off from the
   * dashboard by an opener policy. Says nothing once the browser came back.
   */
  window: z.optional(z.enum(['closed', 'out-of-sight'])),
  failure: z.optional(runFailure),
  /** Of the tenant's ID token. */
  claims: z.optional(members),
  /** The tenant's `/userinfo`. */
  userinfo: z.optional(members),
  /** Attributes the tenant stored of the user at this login, where they were read. */
  profile: z.optional(members),
  /** There were claims, and they were too large to be kept. */
  claimsLeftOut: z.optional(z.boolean()),
  /** Lines of the tenant's log that are this run's; absent when nobody read it. */
  events: z.optional(z.array(testEvent)),
  /** Written into the connection, for colleagues to see. */
  recorded: z.optional(z.boolean()),
})
export type TestRun = z.output<typeof testRun>
