import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionsView } from '../contract/views.ts'
import { type LoginFacts, resultingProfile } from './resulting-profile.ts'

const idToken = {
  iss: 'https://idp.example',
  sub: 'nw-1',
  aud: 'client',
  exp: 1,
  name: 'Ann',
  email: 'ann@acme.example',
  email_verified: true,
}
const stored = (profile: object, user_id = 'oidc|acme|nw-1') => ({
  user_id,
  identities: [],
  profile: { created_at: '2026-01-02T03:04:05.678Z', ...profile },
})
const person = {
  name: 'Ann',
  nickname: 'ann',
  picture: 'https://s.gravatar.com/avatar/0',
  email: 'ann@acme.example',
  email_verified: true,
}
const report = ({
  options,
  strategy = 'oidc',
  ...facts
}: Partial<LoginFacts> & { options?: OptionsView; strategy?: string } = {}) =>
  resultingProfile({
    connection: {
      id: 'con_1',
      name: 'acme',
      strategy,
      options: { scope: 'openid profile email', ...options },
    },
    ...facts,
  })
const mapped = (attributes: object): OptionsView => ({
  attribute_map: { mapping_mode: 'use_map', attributes: { ...attributes } },
})
const match = (found: ReturnType<typeof report>, name: string) =>
  found.lines.find((line) => line.name === name)?.match
const codes = (found: ReturnType<typeof report>) =>
  found.notes.map(({ code, attribute, field }) => [code, attribute, field])

describe('the claims of the provider, pasted', () => {
  test('explain a plain profile whole', () => {
    const found = report({ pasted: idToken, stored: stored(person), told: { sub: 'other' } })
    expect(found.basis).toBe('pasted')
    expect(found.lines.map(({ name, match: how }) => [name, how])).toEqual([
      ['name', 'equal'],
      ['nickname', 'equal'],
      ['picture', 'unjudged'],
      ['email', 'equal'],
      ['email_verified', 'equal'],
    ])
    expect(found.notes).toEqual([])
    expect(found.userId).toEqual({
      outcome: 'equal',
      predicted: 'oidc|acme|nw-1',
      whole: true,
      found: 'oidc|acme|nw-1',
    })
  })

  test.each([
    ['another value', { ...person, email: 'b@acme.example' }, {}, 'email', 'different'],
    ['nothing explains it', { ...person, team: 'x' }, {}, 'team', 'extra'],
    [
      'stored before, and left alone',
      { ...person, name: 'Set by hand', updated_at: '2026-01-02T03:05:05.678Z' },
      { set_user_root_attributes: 'on_first_login' as const },
      'name',
      'kept',
    ],
  ])('%s', (_, profile, options, name, expected) => {
    const found = report({ pasted: idToken, stored: stored(profile), options })
    expect(match(found, name)).toBe(expected)
  })

  test('what is not kept is not missed', () => {
    const { email: _, ...rest } = person
    const asked = { pasted: idToken, stored: stored(rest) }
    expect(match(report(asked), 'email')).toBe('absent')
    const passing = report({ ...asked, options: { non_persistent_attrs: ['email'] } })
    expect(match(passing, 'email')).toBe('transient')
    expect(codes(passing)).toContainEqual(['transient', 'email', 'nonPersistentAttrs'])
  })

  test('an object’s members have no order', () => {
    const pasted = { ...idToken, address: { a: 1, b: [{ c: 1, d: 2 }] } }
    const profile = { ...person, address: { b: [{ d: 2, c: 1 }], a: 1 } }
    expect(match(report({ pasted, stored: stored(profile) }), 'address')).toBe('equal')
  })

  test('UserInfo’s answer, which names no issuer, stands for both', () => {
    const { iss: _, exp: __, ...userinfo } = idToken
    const options = mapped({ mail: '${context.userinfo.email}' })
    const found = report({ pasted: userinfo, stored: stored({ mail: idToken.email }), options })
    expect(match(found, 'mail')).toBe('equal')
  })
})

test('without them, bind_all is held against what the tenant told', () => {
  const told = { ...person, sub: 'oidc|acme|nw-1', iss: 'https://tenant', aud: 'tester' }
  const found = report({ told, stored: stored({ ...person, department: 'D1' }) })
  expect(found.basis).toBe('told')
  expect(match(found, 'email')).toBe('equal')
  expect(match(found, 'department')).toBe('unjudged')
  expect(found.untold).toEqual(['department'])
  expect(found.userId.outcome).toBe('begins')
  expect(codes(found)).toEqual([['dropped-unseen', undefined, 'attributes']])
})

test('without them, a map predicts no value, but says what it drops', () => {
  const options = mapped({ email: '${context.tokenset.email}', groups: 'g' })
  const found = report({ told: person, stored: stored(person), options })
  expect(found.basis).toBe('none')
  expect(new Set(found.lines.map((line) => line.match))).toEqual(new Set(['unjudged']))
  expect(codes(found)).toEqual([['dropped', 'groups', 'attributes']])
})

test('where users may not be read, the profile is what the application was told', () => {
  const found = report({ told: { ...person, sub: 'oidc|acme|nw-1', sid: 's' }, pasted: idToken })
  expect(found.lines.map(({ name }) => name)).toEqual(Object.keys(person))
  expect(found.userId).toMatchObject({ outcome: 'equal', found: 'oidc|acme|nw-1' })
  // Nothing else is known: what was told is not held against itself.
  expect(report({ told: person }).lines.map(({ match: how }) => how)).not.toContain('equal')
})

test('where options may not be read, only the user_id is predicted', () => {
  const connection = { id: 'con_1', name: 'acme', strategy: 'oidc', options: undefined }
  const found = report({ connection, pasted: idToken, stored: stored({ ...person, email: '' }) })
  expect(found).toMatchObject({ basis: 'none', userId: { outcome: 'equal' } })
  expect(codes(found)).toEqual([['no-email', undefined, 'scopes']])
})

test.each([
  ['oidc|acme|nw-2', 'different'],
  ['oidc|other|nw-1', 'elsewhere'],
  ['auth0|nw-1', 'elsewhere'],
])('%s is %s', (id, outcome) => {
  expect(report({ pasted: idToken, stored: stored(person, id) }).userId.outcome).toBe(outcome)
})

describe('auth0-oidc', () => {
  const child = {
    sub: 'auth0|563b',
    user_id: 'auth0|563b',
    ...person,
    clientID: 'partner-client',
    global_client_id: 'abOX',
    persistent: {},
    identities: [],
  }
  const id = 'auth0-oidc|acme|auth0|563b'
  const facts = { strategy: 'auth0-oidc', stored: stored(person, id) }

  test('nothing is predicted before the child was asked', () => {
    const found = report({ ...facts, told: person })
    expect(found.basis).toBe('none')
    expect(found.userId).toMatchObject({ outcome: 'begins', predicted: 'auth0-oidc|acme|' })
  })

  test('its profile is the child’s, and its sub makes the user_id', () => {
    const whole = { ...person, clientID: 'partner-client', global_client_id: 'abOX' }
    const found = report({ ...facts, stored: stored(whole, id), childUserinfo: child })
    expect(found.userId).toMatchObject({ outcome: 'equal', predicted: id })
    expect(match(found, 'clientID')).toBe('equal')
    expect(match(found, 'persistent')).toBe('absent')
  })

  test('a note leads only to a field that the strategy has', () => {
    const { email: _, ...rest } = person
    const noEmail = (scope: string) =>
      codes(report({ ...facts, stored: stored(rest, id), options: { scope } }))
    expect(noEmail('openid')).toEqual([['no-email', undefined, 'scopes']])
    const markup = report({ ...facts, stored: stored({ ...person, name: '<b>' }, id) })
    expect(codes(markup)).toEqual([['markup', 'name', undefined]])
    expect(markup.notes[0]?.why).not.toMatch(/map/)
  })
})

describe('notes', () => {
  const { email: _, ...noEmail } = idToken
  const { email: __, ...noEmailStored } = person
  const groups = Array.from({ length: 300 }, (___, at) => `group-${at}`)
  test.each<[string, Parameters<typeof report>[0], unknown]>([
    [
      'the scope is not asked for',
      { options: { scope: 'openid' } },
      ['no-email', undefined, 'scopes'],
    ],
    ['no address came', {}, ['no-email', undefined, 'scopes']],
    ['the map has none', { options: mapped({ name: 'x' }) }, ['no-email', undefined, 'attributes']],
    [
      'another claim may hold it',
      { pasted: { ...noEmail, upn: 'ann@acme.example' } },
      ['no-email', undefined, 'attributes'],
    ],
  ])('no email: %s', (____, facts, expected) => {
    expect(codes(report({ stored: stored(noEmailStored), ...facts }))).toContainEqual(expected)
  })

  test.each<[string, object, Parameters<typeof report>[0]]>([
    ['verified-as-text', { email_verified: 'true' }, {}],
    ['markup', { name: '<img src=x onerror=alert(1)>' }, {}],
    ['markup', { bio: 'x</script>' }, {}],
    ['many-entries', { federated_groups: groups }, {}],
    ['many-entries', { federated_groups: groups.join(',') }, {}],
  ])('%s: %o', (code, profile, facts) => {
    const [attribute] = Object.keys(profile)
    const found = report({ stored: stored({ ...person, ...profile }), ...facts })
    expect(codes(found)).toContainEqual([code, attribute, 'attributes'])
  })

  test.each<[string, object, Parameters<typeof report>[0], string[]]>([
    ['false', { email_verified: false }, {}, ['unverified']],
    ['not said', { email_verified: undefined }, {}, ['verified-unsaid']],
    ['of no address', { email: '', email_verified: undefined }, {}, ['no-email']],
    [
      'not mapped',
      { email_verified: undefined },
      { options: mapped({ email: 'e@acme.example' }) },
      ['verified-unsaid'],
    ],
  ])('email_verified is %s', (____, profile, facts, expected) => {
    const found = report({ stored: stored({ ...person, ...profile }), ...facts })
    const about = ['no-email', 'unverified', 'verified-unsaid']
    expect(found.notes.map(({ code }) => code).filter((code) => about.includes(code))).toEqual(
      expected,
    )
  })

  test.each(['2 < 3', 'a <3 b', 'x,y'])('%s is neither markup nor many', (name) => {
    const found = report({ stored: stored({ ...person, name }) })
    expect(codes(found)).toEqual([['dropped-unseen', undefined, 'attributes']])
  })

  test('300 groups that bind_all drops are counted, with a free name; protocol claims go unsaid', () => {
    const pasted = { ...idToken, groups }
    const { notes } = report({ pasted, stored: stored(person) })
    expect(notes.map(({ headline }) => headline)).toEqual(['groups is dropped, with 300 entries'])
    expect(notes[0]?.why).toContain('federated_groups')
  })

  test('a list that a map joins', () => {
    const options = mapped({
      email: 'e@acme.example',
      email_verified: '${context.tokenset.email_verified}',
      team: '${context.tokenset.groups}',
    })
    const found = report({
      pasted: { ...idToken, groups: ['a', 'b'] },
      stored: stored({ team: 'a,b', email: 'e@acme.example', email_verified: true }),
      options,
    })
    expect(match(found, 'team')).toBe('equal')
    expect(codes(found)).toEqual([['list-to-text', 'team', 'attributes']])
  })

  test.each([
    ['phone_number', 'scopes'],
    ['department', 'attributes'],
  ])('%s did not come: mended at %s', (claim, field) => {
    const options = mapped({
      email: 'e@acme.example',
      email_verified: '${context.tokenset.email_verified}',
      it: `\${context.tokenset.${claim}}`,
    })
    const found = report({
      pasted: idToken,
      stored: stored({ email: 'e@acme.example', email_verified: true }),
      options,
    })
    expect(codes(found)).toEqual([['missing', 'it', field]])
  })
})

test('no claims and no profile make it throw', () => {
  const members = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(members, members, members, (pasted, profile, attributes) => {
      report({ pasted, stored: stored(profile) })
      report({ told: pasted, stored: stored(profile), options: mapped(attributes) })
    }),
  )
})
