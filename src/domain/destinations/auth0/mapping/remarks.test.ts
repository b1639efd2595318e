import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OptionsView } from '../contract/views.ts'
import { noteLevels, remarkRows } from './remark-words.ts'
import { type RemarkSubject, remarksOf } from './remarks.ts'

const token = {
  iss: 'https://idp.northwind.example',
  sub: 'nw-1',
  name: 'Ann',
  email: 'ann@northwind.example',
  email_verified: true,
}
const { email: _, ...noEmail } = token
const { email_verified: __, ...unsaid } = token
const list = (length: number) => Array.from({ length }, (___, at) => `group-${at}`)
const claim = (name: string) => `\${context.tokenset.${name}}`

const whole = {
  name: claim('name'),
  email: claim('email'),
  email_verified: claim('email_verified'),
}
const subject = (
  attributes: object,
  more: Partial<RemarkSubject> & { options?: OptionsView } = {},
): RemarkSubject => ({
  connection: {
    id: 'con_1',
    name: 'northwind',
    strategy: 'oidc',
    options: {
      scope: 'openid profile email',
      attribute_map: { mapping_mode: 'use_map', attributes: { ...whole, ...attributes } },
      ...more.options,
    },
  },
  tokenset: token,
  ...more,
})
const bindAll = (tokenset: object) =>
  subject(
    {},
    { options: { attribute_map: { mapping_mode: 'bind_all' } }, tokenset: { ...tokenset } },
  )

/** One of each kind: the code, at which row, what is suggested, and what it is said of. */
const fixtures: readonly (readonly [
  string,
  string | undefined,
  string | undefined,
  RemarkSubject,
])[] = [
  [
    'map-empty',
    undefined,
    undefined,
    subject({}, { options: { attribute_map: { mapping_mode: 'use_map' } } }),
  ],
  [
    'map-idle',
    undefined,
    undefined,
    subject({}, { options: { attribute_map: { attributes: { a: 'b' } } } }),
  ],
  ['twice', 'email', undefined, subject({}, { json: '{"email":"a","email":"b"}' })],
  ['alike', 'Email', undefined, subject({ Email: claim('email') })],
  ['restricted', 'groups', 'federated_groups', subject({ groups: claim('name') })],
  ['reserved', 'app_metadata', undefined, subject({ app_metadata: claim('name') })],
  ['expression-inside', 'team', undefined, subject({ team: [claim('name')] })],
  ['connection-member', 'realm', undefined, subject({ realm: '${context.connection.name}' })],
  ['token-stored', 'token', undefined, subject({ token: claim('access_token') })],
  ['dotted-name', 'team', undefined, subject({ team: claim('realm_access.team') })],
  [
    'constant-verified',
    'email_verified',
    claim('email_verified'),
    subject({ email_verified: true }),
  ],
  ['constant-keyword', 'team', undefined, subject({ team: '##TEAM##' })],
  ['constant-meant', 'team', claim('division'), subject({ team: '{{user.division}}' })],
  ['constant-personal', 'nickname', undefined, subject({ nickname: 'somebody' })],
  ['constant', 'plan', undefined, subject({ plan: 'gold' })],
  ['template-unclosed', 'email', claim('email'), subject({ email: '${context.tokenset.email' })],
  ['template-empty', 'email', undefined, subject({ email: '${}' })],
  ['template-root', 'name', claim('name'), subject({ name: '${name}' })],
  [
    'template-scope',
    'nickname',
    claim('nickname'),
    subject({ nickname: '${context.id_token.nickname}' }),
  ],
  ['template-name', 'name', undefined, subject({ name: '${context.tokenset.full name}' })],
  ['template-no-dollar', 'name', claim('name'), subject({ name: '{{context.tokenset.name}}' })],
  ['template-no-brace', 'name', claim('name'), subject({ name: '$context.tokenset.name' })],
  ['template-terraform', 'email', claim('email'), subject({ email: `$${claim('email')}` })],
  ['template-backslash', 'email', claim('email'), subject({ email: `\\${claim('email')}` })],
  ['email-type', 'email', undefined, bindAll({ ...token, email: ['a@northwind.example'] })],
  [
    'made-up',
    'nickname',
    claim('nick_name'),
    subject({ nickname: claim('nickname') }, { tokenset: { ...token, nick_name: 'ann' } }),
  ],
  [
    'verified-type',
    'email_verified',
    undefined,
    subject({}, { tokenset: { ...token, email_verified: 1 } }),
  ],
  [
    'many-groups',
    'federated_groups',
    undefined,
    subject({ federated_groups: claim('groups') }, { tokenset: { ...token, groups: list(201) } }),
  ],
  ['no-email', undefined, claim('upn'), bindAll({ ...noEmail, upn: 'ann@northwind.example' })],
  [
    'group-overage',
    'federated_groups',
    undefined,
    subject(
      { federated_groups: claim('groups') },
      { tokenset: { ...token, _claim_names: { groups: 'src1' } } },
    ),
  ],
  [
    'no-address',
    'email',
    claim('upn'),
    subject({}, { tokenset: { ...token, email: 'NORTHWIND\\ann', upn: 'ann@northwind.example' } }),
  ],
  ['dropped', 'groups', 'federated_groups', bindAll({ ...token, groups: ['a'] })],
  [
    'verified-as-text',
    'email_verified',
    undefined,
    subject({}, { tokenset: { ...token, email_verified: 'true' } }),
  ],
  [
    'unverified',
    'email_verified',
    undefined,
    subject({}, { tokenset: { ...token, email_verified: false } }),
  ],
  ['verified-unsaid', 'email_verified', undefined, subject({}, { tokenset: unsaid })],
  ['markup', 'name', undefined, subject({}, { tokenset: { ...token, name: '<b>Ann</b>' } })],
  [
    'many-entries',
    'teams',
    undefined,
    subject({ teams: claim('teams') }, { tokenset: { ...token, teams: list(51) } }),
  ],
  [
    'list-to-text',
    'teams',
    undefined,
    subject({ teams: claim('teams') }, { tokenset: { ...token, teams: ['a', 'b'] } }),
  ],
  [
    'missing',
    'team',
    claim('realm.Team'),
    subject({ team: claim('team') }, { tokenset: { ...token, realm: { Team: 'x' } } }),
  ],
  ['part-missing', 'alt', undefined, subject({ alt: `x|${claim('team')}` })],
  ['userinfo-unknown', 'lang', undefined, subject({ lang: '${context.userinfo.locale}' })],
  [
    'kept',
    'name',
    undefined,
    subject(
      {},
      { options: { set_user_root_attributes: 'on_first_login' }, before: { name: 'Anna' } },
    ),
  ],
  ['transient', 'name', undefined, subject({}, { options: { non_persistent_attrs: ['name'] } })],
]

test.each(fixtures)('%s at %s, suggested: %s', (code, attribute, suggested, given) => {
  const found = remarksOf(given).find((one) => one.code === code)
  expect(found).toMatchObject({ code, ...(attribute && { attribute }) })
  expect(found?.attribute).toBe(attribute)
  expect(found?.suggestion?.text).toBe(suggested)
  expect(found?.words).toMatch(/^\S.*\.$/s)
})

test('there is a fixture of each kind', () => {
  const codes = fixtures.map(([code]) => code)
  const templates = codes.filter((code) => code.startsWith('template-'))
  expect(templates).toHaveLength(9)
  expect(codes.filter((code) => !templates.includes(code)).sort()).toEqual(
    [...Object.keys(remarkRows), ...Object.keys(noteLevels)].sort(),
  )
})

describe('nothing is said', () => {
  test.each([
    ['of a map that fits', subject({})],
    ['of claims that bind_all takes over', bindAll({ ...token, aud: 'x', exp: 1 })],
  ])('%s', (___, given) => {
    expect(remarksOf(given)).toEqual([])
  })

  test('of claims, where none are known or the map may not be read', () => {
    const given = subject({ team: claim('nothing') })
    expect(remarksOf({ ...given, tokenset: undefined })).toEqual([])
    expect(
      remarksOf({ ...given, connection: { ...given.connection, options: undefined } }),
    ).toEqual([])
  })

  test('of a row, that was said already', () => {
    const codes = (given: RemarkSubject) => remarksOf(given).map(({ code }) => code)
    expect(
      codes(subject({ groups: claim('groups') }, { tokenset: { ...token, groups: [] } })),
    ).toEqual(['restricted'])
    expect(codes(subject({ email: claim('mail') }))).toEqual(['missing'])
    expect(codes(subject({ email: '${email}' }))).toEqual(['template-root'])
  })
})

test('groups that are left out are said once, at the row that wants them', () => {
  const told = { ...token, _claim_names: { groups: 'src1' }, hasgroups: true }
  const found = remarksOf(subject({ teams: claim('groups') }, { tokenset: told }))
  expect(found.map(({ code, attribute }) => [code, attribute])).toEqual([
    ['group-overage', 'teams'],
  ])
})

describe('an absent claim is suggested', () => {
  test.each<[string, string, object, object | undefined, string | undefined]>([
    ['from UserInfo', 'tokenset.locale', {}, { locale: 'de' }, '${context.userinfo.locale}'],
    ['from the token', 'userinfo.team', { team: 'x' }, {}, '${context.tokenset.team}'],
    ['written otherwise', 'tokenset.givenName', { given_name: 'A' }, {}, claim('given_name')],
    [
      'inside an object',
      'tokenset.roles',
      { realm_access: { roles: ['a'] } },
      {},
      claim('realm_access.roles'),
    ],
    ['of no source', 'tokenset.nothing', { other: 1 }, undefined, undefined],
    ['that could not be written', 'tokenset.fullname', { 'full name': 'A' }, {}, undefined],
    ['of a prototype', 'tokenset.constructor', {}, {}, undefined],
  ])('%s: %s', (___, from, claims, userinfo, expected) => {
    const given = subject(
      { x: `\${context.${from}}` },
      { tokenset: { ...token, ...claims }, userinfo: userinfo && { ...userinfo } },
    )
    expect(remarksOf(given).find(({ code }) => code === 'missing')?.suggestion?.text).toBe(expected)
  })
})

test('no map and no claims make it throw, and every remark is a sentence', () => {
  const members = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(members, members, fc.string(), (attributes, tokenset, json) => {
      for (const { words } of remarksOf(
        subject(attributes, { tokenset, userinfo: tokenset, json }),
      ))
        expect(words).toMatch(/\S.*\.$/s)
    }),
  )
})
