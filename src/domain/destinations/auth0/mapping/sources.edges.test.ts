import { describe, expect, test } from 'vitest'
import { traceChildToken } from './child-token.ts'
import { claimRows, headerRows } from './claim-rows.ts'
import { knownClaims } from './known-claims.ts'
import { hasScope } from './note-subject.ts'
import { isRestricted } from './restricted.ts'
import { isReserved, isRoot, rootEffect } from './roots.ts'

describe('the claims that a prediction goes by', () => {
  const options = {}
  const useMap = { attribute_map: { mapping_mode: 'use_map' as const } }
  const pasted = { iss: 'https://idp.example', email: 'a' }
  const told = { sub: 'oidc|acme|7', aud: 'tester', created_at: 'now', email: 'b' }
  const child = {
    sub: 'auth0|7',
    user_id: 'auth0|7',
    identities: [],
    created_at: 'then',
    updated_at: 'now',
    email: 'c',
  }
  const oidc = (sources: Partial<Parameters<typeof knownClaims>[0]>) =>
    knownClaims({ strategy: 'oidc', options, ...sources })
  const nothing = { basis: 'none', tokenset: {} }

  test.each([
    ['nothing, where the options may not be read', { options: undefined, pasted, told }, nothing],
    ['the pasted ones first', { pasted, told, child }, { basis: 'pasted', tokenset: pasted }],
    [
      'the tenant’s, less what is its own, with the sub of the provider',
      { told },
      { basis: 'told', tokenset: { email: 'b', sub: '7' } },
    ],
    [
      'the tenant’s without a sub that is read',
      { told: { sub: 7, email: 'b' } },
      { basis: 'told', tokenset: { email: 'b' } },
    ],
    [
      'the tenant’s with a sub that is no user_id',
      { told: { sub: 'x', email: 'b' } },
      { basis: 'told', tokenset: { email: 'b' } },
    ],
    ['not the tenant’s, which went through a map', { told, options: useMap }, nothing],
    [
      'the pasted ones for a map',
      { pasted, options: useMap },
      { basis: 'pasted', tokenset: pasted },
    ],
    ['nothing of nothing', {}, nothing],
    ['the child’s for its strategy only', { child }, nothing],
    [
      'of the child what is not about its record',
      { strategy: 'auth0-oidc', child, pasted, told },
      { basis: 'child', tokenset: { email: 'c' } },
    ],
    ['no pasted ones for a child', { strategy: 'auth0-oidc', pasted, told }, nothing],
  ])('%s', (_, sources, known) => {
    expect(oidc(sources)).toStrictEqual(known)
  })

  test.each([
    [{ email: 'a' }, true],
    [{ email: 'a', iss: 'i' }, false],
    [{ email: 'a', exp: 1 }, false],
  ])('%j are an answer of UserInfo as well: %s', (claims, both) => {
    expect(oidc({ pasted: claims }).userinfo).toEqual(both ? claims : undefined)
  })
})

describe('a child tenant’s token', () => {
  const trace = (name: string, scope: string) =>
    traceChildToken({ [name]: 1 }, scope).members[0] ?? { why: '' }

  test.each(['iss', 'sub', 'aud', 'exp', 'iat', 'azp', 'nbf', 'jti'])(
    '%s is always there',
    (name) => {
      expect(trace(name, 'openid')).toEqual({
        name,
        value: 1,
        scope: 'openid',
        why: 'In every token of a login.',
      })
      expect(trace(name, name)).not.toHaveProperty('scope')
    },
  )
  test.each([
    ['identities', 'openid identities', 'identities', 'The scope identities names it.'],
    ['email', 'openid email', 'email', 'The scope email names it.'],
    [
      'nickname',
      ' profile  openid ',
      'profile',
      'The scope profile brings it (OIDC Core 1.0 §5.4).',
    ],
    ['nickname', 'openid', undefined, expect.stringMatching(/^No scope .+ by itself\.$/)],
    ['department', 'profile', undefined, expect.stringMatching(/^No scope .+ by itself\.$/)],
  ])('%s, of the scopes %j', (name, scopes, scope, why) => {
    expect(trace(name, scopes)).toEqual({ name, value: 1, ...(scope && { scope }), why })
  })
  test('names the scopes that brought nothing, each once', () => {
    const { idle } = traceChildToken(
      { sub: 1, email: 1 },
      'openid offline_access email profile  profile phone',
    )
    expect(idle).toEqual(['profile', 'phone'])
    expect(traceChildToken({}, ' openid ').idle).toEqual([])
  })
})

describe('rows of claims', () => {
  const now = 1_795_262_400_000
  test('say what is known of a claim', () => {
    expect(claimRows({ exp: now / 1000 - 60, groups: ['g'], x_own: 1 }, now)).toEqual([
      {
        name: 'exp',
        value: now / 1000 - 60,
        meaning: expect.any(String),
        time: expect.objectContaining({ state: 'expired' }),
        restricted: true,
      },
      expect.objectContaining({ name: 'groups', restricted: true }),
      { name: 'x_own', value: 1, restricted: false },
    ])
  })
  test('a time that is written as text is read only where it must be a number', () => {
    const [updated, number, exp] = [
      ...claimRows({ updated_at: '2026-01-01' }, now),
      ...claimRows({ updated_at: 1 }, now),
      ...claimRows({ exp: '2026-01-01' }, now),
    ]
    expect(updated).not.toHaveProperty('time')
    expect(number).toHaveProperty('time')
    expect(exp).toHaveProperty('time')
    expect(claimRows({ name: 'n' }, now)[0]).not.toHaveProperty('time')
  })
  test('a header’s are parameters, and none is a claim', () => {
    const [alg, exp] = headerRows({ alg: 'RS256', exp: 1 }, now)
    expect(alg).toMatchObject({ name: 'alg', value: 'RS256', restricted: false })
    expect(alg).toHaveProperty('meaning')
    expect(exp).toEqual({ name: 'exp', value: 1, restricted: false })
  })
})

test.each([
  [undefined, true],
  [{}, false],
  [{ scope: 'openid  email' }, true],
  [{ scope: 'openid emails' }, false],
  [{ attribute_map: { userinfo_scope: 'email' } }, true],
  [{ scope: 'openid', attribute_map: { userinfo_scope: 'email' } }, true],
  [{ scope: 'em', attribute_map: { userinfo_scope: 'ail' } }, false],
])('options %j ask for email: %s', (options, asked) => {
  expect(hasScope(options, 'email')).toBe(asked)
})

test('names that Auth0 keeps to itself', () => {
  for (const name of ['acr', 'groups', 'x5t#S256', 'sip_anything', 'client_id', 'cnf'])
    expect(isRestricted(name), name).toBe(true)
  for (const name of ['email', '', 'a_sip_x', 'sip', 'Groups'])
    expect(isRestricted(name), name).toBe(false)
})

test('attributes that a claim cannot write', () => {
  const names = `user_id identities created_at updated_at last_login last_ip logins_count
    last_password_reset blocked blocked_for multifactor user_metadata app_metadata`.split(/\s+/)
  expect(names.filter((name) => !isReserved(name))).toEqual([])
  expect(['email', 'name', ''].some(isReserved)).toBe(false)
})

test('root attributes', () => {
  const names = ['name', 'nickname', 'given_name', 'family_name', 'picture']
  expect(names.every(isRoot)).toBe(true)
  expect(['email', ''].some(isRoot)).toBe(false)
  expect(rootEffect('on_each_login', true)).toBe('written')
  expect(rootEffect('never_on_login', undefined)).toBe('no-user')
})
