import { describe, expect, test } from 'vitest'
import { propertyIn, secondsToWait, tenantFailure } from './tenant-errors.ts'

const now = 1_800_000_000_000

describe('propertyIn', () => {
  test.each([
    [
      "Payload validation error: 'Object didn't pass validation for format url: x' on property options.discovery_url (The URL).",
      'options.discovery_url',
    ],
    [
      "Payload validation error: 'Too long' on property options.domain_aliases[0] (Domain).",
      'options.domain_aliases[0]',
    ],
    [
      "Payload validation error: 'Additional properties not allowed: enabled_clients'",
      'enabled_clients',
    ],
    [
      "Payload validation error: 'Additional properties not allowed: x' on property options.",
      'options.x',
    ],
    ["Payload validation error: 'Missing required property: name'", 'name'],
    ['options.client_id is required', 'options.client_id'],
    ['"options.issuer" is missing', 'options.issuer'],
    ['Internal error', undefined],
  ])('%s', (message, property) => {
    expect(propertyIn(message)).toBe(property)
  })
})

describe('secondsToWait', () => {
  test.each<[Record<string, string>, number]>([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': '0' }, 1],
    [{ 'retry-after': new Date(now + 4000).toUTCString() }, 4],
    [{ 'x-ratelimit-reset': String(now / 1000 + 12) }, 12],
    [{ 'x-ratelimit-reset': String(now / 1000 - 12) }, 1],
    [{ 'retry-after': '3', 'x-ratelimit-reset': String(now / 1000 + 12) }, 3],
    [{}, 10],
  ])('%j', (headers, seconds) => {
    expect(secondsToWait(new Headers(headers), now)).toBe(seconds)
  })
})

describe('tenantFailure', () => {
  const failure = (status: number, body: unknown, reads = false) =>
    tenantFailure(
      { status, headers: new Headers(), body },
      { scopes: ['read:clients'], now, writes: !reads, words: !reads },
    )

  test.each([
    [401, { message: 'Invalid token' }, 502, 'machine_refused', undefined],
    [
      403,
      {
        message: 'Insufficient scope, expected any of: read:connections',
        errorCode: 'insufficient_scope',
      },
      502,
      'machine_scope_missing',
      'read:connections',
    ],
    [403, { errorCode: 'insufficient_scope' }, 502, 'machine_scope_missing', 'read:clients'],
    [
      403,
      {
        message: 'Updating the "options" property requires the "update:connections_options" scope',
      },
      502,
      'machine_scope_missing',
      'update:connections_options',
    ],
    [
      403,
      { message: 'You reached the limit', errorCode: 'insufficient_entitlement' },
      502,
      'insufficient_entitlement',
      undefined,
    ],
    [403, { message: 'No' }, 502, 'machine_refused', undefined],
    [
      404,
      { message: 'Gone', errorCode: 'inexistent_connection' },
      404,
      'inexistent_connection',
      undefined,
    ],
    [
      409,
      { message: 'Taken', errorCode: 'connection_conflict' },
      409,
      'connection_conflict',
      undefined,
    ],
    [500, '<html>', 502, 'tenant_500', undefined],
    [503, undefined, 503, 'tenant_503', undefined],
    [302, undefined, 502, 'tenant_302', undefined],
  ])('%i %j', (status, body, http, code, missing) => {
    const seen = failure(status, body)
    expect(seen.http).toBe(http)
    expect(seen.details).toMatchObject({ source: 'tenant', status, code })
    expect(seen.details.missing).toBe(missing)
    expect(seen.lost).toBe(status >= 500 || status < 400 ? 'silent' : undefined)
  })

  test('of a read: own words, and a code only where it is one', () => {
    const message = '"options.x" is missing: CANARY'
    const seen = failure(400, { message, error: 'Bad Request', errorCode: 'CANARY=1' }, true)
    expect(seen.details).toEqual({
      source: 'tenant',
      status: 400,
      code: 'tenant_400',
      message: 'The tenant answered with status 400.',
    })
    const named = failure(429, { message, errorCode: 'too_many_requests' }, true)
    expect(named.details.message).toBe('The tenant answered with status 429 (too_many_requests).')
    expect(failure(500, undefined, true).lost).toBeUndefined()
  })

  test('of a write: its words whole, a code only where it is one, a property that is short', () => {
    const member = 'a'.repeat(300)
    const seen = failure(400, { message: `${member} is missing`, errorCode: 'Not A Code' })
    expect(seen.details).toEqual({
      source: 'tenant',
      status: 400,
      code: 'tenant_400',
      message: `${member} is missing`,
    })
  })

  test.each([
    ['its own error', 500, { statusCode: 500, error: 'Internal Server Error' }, 'ended'],
    ['a page of something in between', 504, '<html>', 'silent'],
    ['an error of another status', 502, { statusCode: 500 }, 'silent'],
    ['somebody waited too long', 408, { statusCode: 408 }, 'silent'],
    ['another did not answer', 504, { statusCode: 504 }, 'silent'],
    ['a redirect', 302, undefined, 'silent'],
    ['a refusal', 400, { statusCode: 400 }, undefined],
  ])('of a write, whether it may still take effect: %s', (_, status, body, lost) => {
    const seen = failure(status, body)
    expect(seen.lost).toBe(lost)
    expect(seen.details.outcome).toBe(lost && 'unknown')
  })

  test('members of a wrong type do no harm', () => {
    expect(failure(400, { message: 7, errorCode: {} }).details.code).toBe('tenant_400')
  })
})
