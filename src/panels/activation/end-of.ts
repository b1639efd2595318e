import type { TestRun } from '#domain/destinations/auth0/test-run/run.ts'

/** Epoch milliseconds. */
export const endOf = ({ startedAt, endedAt = startedAt }: TestRun): number => endedAt
