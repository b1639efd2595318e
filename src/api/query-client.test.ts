import { expect, test } from 'vitest'
import { ApiError, type ErrorKind, errorKinds } from './errors.ts'
import { retryDelay, retryMutation, retryQuery } from './query-client.ts'

const error = (kind: ErrorKind, retryAfter?: number, code = 'c') =>
  new ApiError({
    kind,
    source: 'tenant',
    status: 0,
    code,
    message: 'm',
    requestId: 'r',
    retryAfter,
  })
const times = (retry: typeof retryQuery, of: Error) =>
  [0, 1, 2, 3, 4].filter((failures) => retry(failures, of)).length

test('how often a read is repeated', () => {
  expect(
    Object.fromEntries(errorKinds.map((kind) => [kind, times(retryQuery, error(kind))])),
  ).toEqual({
    'signed-out': 0,
    forbidden: 0,
    machine: 0,
    invalid: 0,
    conflict: 0,
    'not-found': 0,
    'rate-limited': 3,
    unavailable: 1,
    offline: 1,
    lost: 0,
  })
  expect(times(retryQuery, new Error('a bug'))).toBe(0)
})

test('what was waited for to the end of our patience is not repeated', () => {
  expect(times(retryQuery, error('offline', undefined, 'late'))).toBe(0)
})

test('of a write only a 429 is repeated', () => {
  const repeated = errorKinds.filter((kind) => times(retryMutation, error(kind)) > 0)
  expect(repeated).toEqual(['rate-limited'])
})

test('a wait is as long as asked for, and not begun when nobody would watch it', () => {
  expect(retryDelay(0, error('rate-limited', 7))).toBe(7000)
  expect(retryDelay(2, error('rate-limited', 7))).toBe(7000)
  expect(retryDelay(0, error('rate-limited'))).toBe(1000)
  expect(retryQuery(0, error('rate-limited', 61))).toBe(false)
})

test('where nothing is asked for, each wait is twice the one before', () => {
  const waits = [0, 1, 2, 3].map((failures) => retryDelay(failures, error('unavailable')))
  expect(waits).toEqual([500, 1000, 2000, 4000])
})
