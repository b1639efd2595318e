import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProfileCase, predictProfile } from './predict-profile.ts'

const tokenset = {
  iss: 'https://idp.example',
  sub: '7',
  email: 'ann@acme.example',
  email_verified: 'true',
  teams: ['x', 'y'],
  groups: ['g'],
  'urn:dept.code': 'D1',
}
const base: ProfileCase = { connection: { id: 'con_1', strategy: 'oidc' }, tokenset }
const predict = (attributes: Record<string, unknown>, more: Partial<ProfileCase> = {}) =>
  predictProfile({ ...base, attributeMap: { mapping_mode: 'use_map', attributes }, ...more })
const find = (prediction: ReturnType<typeof predictProfile>, name: string) =>
  prediction.attributes.find((attribute) => attribute.name === name)

describe('bind_all', () => {
  const prediction = predictProfile(base)

  test.each([
    ['email', 'kept', 'ann@acme.example', []],
    ['email_verified', 'kept', 'true', ['not-boolean']],
    ['teams', 'kept', ['x', 'y'], []],
    ['groups', 'restricted', undefined, []],
    ['iss', 'restricted', undefined, []],
    ['urn:dept.code', 'kept', 'D1', ['dotted-name']],
    ['name', 'completed', 'ann@acme.example', []],
    ['nickname', 'completed', 'ann', []],
    ['picture', 'completed', undefined, []],
  ])('%s is %s', (name, fate, value, notes) => {
    const found = find(prediction, name)
    expect(found).toMatchObject({ fate, notes })
    expect(found?.value).toEqual(value)
  })

  test('is what a map that says nothing readable means', () => {
    for (const attributeMap of [undefined, null, 'x', {}, { mapping_mode: 'other' }])
      expect(predictProfile({ ...base, attributeMap }).mode).toBe('bind_all')
    expect(prediction).toMatchObject({ unused: [], asksUserinfo: false, createsNoUser: false })
  })

  test('a claim Auth0 writes itself is said', () => {
    const more = predictProfile({ ...base, tokenset: { ...tokenset, user_id: '9' } })
    expect(find(more, 'user_id')?.notes).toEqual(['reserved'])
  })
})

describe('use_map', () => {
  const from = (claim: string) => `\${context.${claim}}`

  test.each([
    ['mail', from('tokenset.email'), 'renamed', 'ann@acme.example', []],
    ['email', from('tokenset.email'), 'kept', 'ann@acme.example', []],
    ['site', 'HQ', 'literal', 'HQ', []],
    ['level', 3, 'literal', 3, []],
    ['alt', `e|${from('tokenset.email')}`, 'combined', 'e|ann@acme.example', []],
    ['alt', `e|${from('tokenset.none')}`, 'combined', 'e|', ['part-missing']],
    ['team', from('tokenset.teams'), 'renamed', 'x,y', ['list-to-text']],
    ['phone', from('tokenset.phone'), 'missing', undefined, []],
    ['lang', from('userinfo.locale'), 'missing', undefined, ['userinfo-unknown']],
    [
      'groups',
      from('tokenset.teams'),
      'restricted',
      undefined,
      ['list-to-text', 'restricted-in-example'],
    ],
    ['sip_x', 'a', 'restricted', undefined, []],
    ['a.b', 'a', 'literal', 'a', ['dotted-name']],
    ['c', from('tokenset.address.country'), 'missing', undefined, ['dotted-name']],
    ['t', from('tokenset.access_token'), 'missing', undefined, ['token-stored']],
    ['email_verified', from('tokenset.email_verified'), 'kept', 'true', ['not-boolean']],
    ['app_metadata', 'x', 'literal', 'x', ['reserved']],
    ['bad', '${context.tokenset.email', 'unreadable', '${context.tokenset.email', []],
  ])('%s: %o is %s', (name, template, fate, value, notes) => {
    const found = find(predict({ [name]: template }), name)
    expect(found).toMatchObject({ fate, notes })
    expect(found?.value).toEqual(value)
  })

  test('says what nobody takes, what is free, and when UserInfo is asked', () => {
    const prediction = predict({
      email: from('tokenset.email'),
      groups: from('userinfo.groups'),
    })
    expect(prediction.unused).toEqual(['email_verified', 'teams', 'urn:dept.code'])
    expect(prediction.asksUserinfo).toBe(true)
    expect(find(prediction, 'groups')?.suggestion).toBe('federated_groups')
  })
})

describe('set_user_root_attributes', () => {
  test.each([
    ['on_each_login', true, [], false],
    ['on_first_login', true, ['root-kept'], false],
    ['on_first_login', false, [], false],
    ['on_first_login', undefined, ['root-at-first-login'], false],
    ['never_on_login', true, ['root-kept'], false],
    ['never_on_login', false, ['root-kept'], true],
  ] as const)('%s, stored: %s', (sync, exists, notes, createsNoUser) => {
    const prediction = predict({ name: 'Ann', email: 'a@b' }, { sync, exists })
    expect(find(prediction, 'name')?.notes).toEqual(notes)
    expect(find(prediction, 'email')?.notes).toEqual([])
    expect(prediction.createsNoUser).toBe(createsNoUser)
  })
})

test('no map and no claims make it throw', () => {
  const members = fc.dictionary(fc.string(), fc.jsonValue())
  fc.assert(
    fc.property(members, fc.jsonValue(), members, (token, attributeMap, attributes) => {
      predictProfile({ ...base, tokenset: token, attributeMap })
      predictProfile({
        ...base,
        tokenset: token,
        attributeMap: { mapping_mode: 'use_map', attributes },
      })
    }),
  )
})
