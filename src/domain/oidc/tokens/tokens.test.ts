import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { traceChildToken } from '#domain/destinations/auth0/mapping/child-token.ts'
import { claimRows, headerRows } from '#domain/destinations/auth0/mapping/claim-rows.ts'
import { detectObject, detectToken } from './detect.ts'
import { isRestricted } from '#domain/destinations/auth0/mapping/restricted.ts'
import { describeTime, relative } from './times.ts'
import { tokenWarnings } from './warnings.ts'

const now = Date.parse('2026-01-02T03:04:05Z')
const at = (seconds: number) => now / 1000 + seconds

describe('times', () => {
  test.each([
    ['exp', at(-180), '2026-01-02T03:01:05Z', 'expired 3 minutes ago', 'expired'],
    ['exp', at(0), '2026-01-02T03:04:05Z', 'expired now', 'expired'],
    ['exp', at(7200), '2026-01-02T05:04:05Z', 'expires in 2 hours', 'future'],
    ['nbf', at(60), '2026-01-02T03:05:05Z', 'not valid yet, begins in 1 minute', 'not-yet'],
    ['nbf', at(-60), '2026-01-02T03:03:05Z', '1 minute ago', 'past'],
    ['iat', at(-90_000), '2026-01-01T02:04:05Z', '1 day ago', 'past'],
    ['iat', now, '2026-01-02T03:04:05Z', expect.stringContaining('milliseconds'), 'milliseconds'],
    ['iat', '1', undefined, expect.stringContaining('not a number'), 'unreadable'],
    ['exp', null, undefined, expect.stringContaining('not a number'), 'unreadable'],
  ])('%s %o', (name, value, iso, words, state) => {
    const time = describeTime(name, value, now)
    expect(time).toMatchObject({ words, state })
    expect(time.iso).toBe(iso)
  })

  test('no number throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.string(), (value, name) => void describeTime(name, value, now)),
    )
    expect(relative(-40 * 31_557_600)).toBe('40 years ago')
  })
})

describe('what a token is', () => {
  const idToken = { iss: 'https://i', sub: '1', aud: 'c', exp: 1, iat: 1 }
  test.each([
    [{ typ: 'at+jwt' }, idToken, 'access-token'],
    [{ typ: 'application/at+JWT' }, idToken, 'access-token'],
    [{ typ: 'JWT' }, { ...idToken, events: {} }, 'logout-token'],
    [{}, { ...idToken, nonce: 'n', scope: 'openid' }, 'id-token'],
    [{}, { ...idToken, scope: 'openid' }, 'access-token'],
    [{}, { ...idToken, aud: ['https://api.example', 'c'] }, 'access-token'],
    [{}, idToken, 'id-token'],
    [{}, { sub: '1' }, 'token'],
  ])('%o %o', (header, claims, kind) => {
    const found = detectToken({ header, claims })
    expect(found.kind).toBe(kind)
    expect(found.why === undefined).toBe(kind === 'token')
  })

  test('JSON is a profile by its user_id or identities', () => {
    expect(detectObject({ user_id: 'a|b' })).toBe('profile')
    expect(detectObject({ identities: [] })).toBe('profile')
    expect(detectObject({ identities: [], exp: 1 })).toBe('claims')
    expect(detectObject({ sub: '1' })).toBe('claims')
  })
})

describe('warnings', () => {
  const good = { iss: 'https://i', sub: '1', aud: 'c', exp: at(60), iat: at(-1) }
  const codes = (claims: object, header: object = { alg: 'RS256', kid: '1' }) =>
    tokenWarnings(
      { header: { ...header }, claims: { ...claims }, kind: 'id-token', algorithms: ['RS256'] },
      now,
    ).map(({ code }) => code)

  test.each<[object, string[], object?]>([
    [good, []],
    [{ ...good, exp: at(-1) }, ['expired']],
    [{ ...good, nbf: at(5) }, ['not-yet']],
    [{ ...good, iat: at(59) }, []],
    [{ ...good, iat: at(3600) }, ['clock']],
    [{ ...good, iat: now }, ['time']],
    [{ ...good, email_verified: 'true' }, ['email-verified']],
    [{ ...good, email: 'a@b', email_verified: true }, []],
    [{ ...good, email: 'a@b', email_verified: false }, ['email-unverified']],
    [{ ...good, email_verified: false }, ['email-unverified']],
    [{ ...good, email: 'a@b' }, ['email-verified-missing']],
    [{ ...good, email: '' }, []],
    [{ ...good, sub: 7 }, ['sub-type']],
    [{ ...good, sub: 'x'.repeat(256) }, ['sub-length']],
    [{ ...good, aud: ['a', 'b'] }, ['azp']],
    [{ sub: '1', aud: 'c', exp: at(60), iat: at(0) }, ['missing']],
    [good, ['alg-none'], { alg: 'none', kid: '1' }],
    [good, ['alg-symmetric'], { alg: 'HS256', kid: '1' }],
    [good, ['alg-missing', 'kid-missing'], {}],
    ...['ES512', 'EdDSA', 'ES256K', 'rs256', 'toString', ''].map(
      (alg): [object, string[], object] => [good, ['alg-not-taken'], { alg, kid: '1' }],
    ),
    [{ ...good, sub: '' }, ['sub-empty']],
    [{ ...good, sub: ' \t' }, ['sub-empty']],
    [{ ...good, sub: null }, ['sub-type']],
    [{ ...good, iss: ['https://i'] }, ['iss-type']],
    [{ ...good, iss: null }, ['iss-type']],
    [{ ...good, iss: '' }, ['iss-empty']],
    [{ ...good, aud: [] }, ['aud-empty']],
    [{ ...good, aud: '' }, ['aud-empty']],
    [{ ...good, aud: { a: 1 } }, ['aud-type']],
    [{ ...good, email: 'NORTHWIND\\ann', email_verified: true }, ['email-no-address']],
    [{ ...good, _claim_names: { groups: 's' }, _claim_sources: {} }, ['group-overage']],
    [{ ...good, hasgroups: true }, ['group-overage']],
    [{ ...good, hasgroups: 'true' }, ['group-overage']],
    [{ ...good, hasgroups: false }, []],
    [{ ...good, groups: ['a'], hasgroups: true }, []],
    [{ ...good, _claim_names: { address: 's' } }, ['claims-elsewhere']],
    [{ ...good, _claim_names: { groups: 's', roles: 's' } }, ['group-overage', 'claims-elsewhere']],
    [{ ...good, _claim_names: {} }, []],
    [{ ...good, _claim_names: 'groups' }, []],
    [{ ...good, emails: ['a@b.example'] }, ['emails-list']],
    [{ ...good, emails: ['a@b.example'], email: 'a@b.example', email_verified: true }, []],
    [{ ...good, emails: 'x' }, []],
  ])('%o: %o', (claims, expected, header) => {
    expect(codes(claims, header)).toEqual(expected)
  })
})

test.each(['access-token', 'logout-token'] as const)('no %s has to vouch for an email', (kind) => {
  expect(tokenWarnings({ claims: { email: 'a@b' }, kind }, now)).toEqual([])
})

test.each([
  [null, 'is null,'],
  [{}, 'is an object,'],
  [[true], 'is a list,'],
  [1, 'is a number,'],
])('email_verified of %j %s', (verified, words) => {
  const [warning] = tokenWarnings({ claims: { email_verified: verified }, kind: 'claims' }, now)
  expect(warning?.words).toContain(words)
})

test('rows keep the order, and say meaning, time and restriction', () => {
  const rows = claimRows({ aud: 'c', exp: at(60), own: 1, constructor: 2, updated_at: 'text' }, now)
  expect(rows.map(({ name }) => name)).toEqual(['aud', 'exp', 'own', 'constructor', 'updated_at'])
  expect(rows.map(({ restricted }) => restricted)).toEqual([true, true, false, false, false])
  expect(rows.map(({ meaning }) => meaning !== undefined)).toEqual([true, true, false, false, true])
  expect(rows.filter(({ time }) => time).map(({ name }) => name)).toEqual(['exp'])
  expect(headerRows({ kid: '1' }, now)[0]).toMatchObject({ restricted: false })
})

test.each([
  ['sub', true],
  ['sip_to', true],
  ['x5t#S256', true],
  ['email', false],
  ['federated_groups', false],
])('%s restricted: %s', (name, restricted) => {
  expect(isRestricted(name)).toBe(restricted)
})

test('the child’s token is traced to the scopes that asked for it', () => {
  const { members, idle } = traceChildToken(
    {
      identities: [{ provider: 'auth0' }],
      iss: 'https://child.example/',
      sub: 'auth0|563b',
      email: 'a@b',
      company: 'Acme',
    },
    'openid identities email profile',
  )
  expect(members.map(({ name, scope }) => [name, scope])).toEqual([
    ['identities', 'identities'],
    ['iss', 'openid'],
    ['sub', 'openid'],
    ['email', 'email'],
    ['company', undefined],
  ])
  expect(idle).toEqual(['profile'])
})
