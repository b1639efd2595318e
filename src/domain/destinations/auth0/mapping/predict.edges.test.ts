import { describe, expect, test } from 'vitest'
import { predictProfile, type ProfileCase } from './predict-profile.ts'

const userinfo = '${context.userinfo.locale}'
const base: ProfileCase = { connection: {}, tokenset: { email: 'a@b.example' } }
const predict = (more: Partial<ProfileCase>) => predictProfile({ ...base, ...more })
const map = (attributes: unknown, mapping_mode = 'use_map') => ({
  attributeMap: { mapping_mode, attributes },
})
const find = (name: string, more: Partial<ProfileCase>) =>
  predict(more).attributes.find((one) => one.name === name)

describe('the mode', () => {
  test.each(['use_map', 'basic_profile', 'bind_all'])('%s', (mode) => {
    expect(predict(map({}, mode)).mode).toBe(mode)
  })
  test('decides whether templates count at all', () => {
    expect(predict(map({ lang: userinfo })).asksUserinfo).toBe(true)
    expect(predict(map({ lang: userinfo }, 'basic_profile')).asksUserinfo).toBe(true)
    expect(predict(map({ lang: userinfo }, 'bind_all')).asksUserinfo).toBe(false)
    expect(predict(map({ lang: [userinfo], level: 3 })).asksUserinfo).toBe(false)
  })
  test('with attributes that are no object there are none', () => {
    expect(predict(map('odd')).attributes.every(({ fate }) => fate === 'completed')).toBe(true)
  })
})

test('the access token and what is not there are no claims', () => {
  const tokenset = { access_token: 'CANARY', email: 'a@b.example', phone: undefined, sid: 's' }
  const bound = predict({ tokenset })
  expect(bound.attributes.filter(({ fate }) => fate !== 'completed')).toEqual([
    {
      name: 'email',
      fate: 'kept',
      value: 'a@b.example',
      from: ['tokenset.email'],
      notes: [],
      errors: [],
    },
    {
      name: 'sid',
      fate: 'restricted',
      suggestion: 'federated_sid',
      from: ['tokenset.sid'],
      notes: [],
      errors: [],
    },
  ])
  expect(predict({ tokenset, ...map({}) }).unused).toEqual(['email', 'phone'])
})

test('what Auth0 makes up of the sub, where nothing else came', () => {
  expect(find('name', { tokenset: { sub: 'sub-1' } })?.value).toBe('sub-1')
})

describe('one attribute of a map', () => {
  test.each<[unknown, object]>([
    [['a', 'b'], { fate: 'literal', value: 'a,b', notes: ['list-to-text'] }],
    [3, { fate: 'literal', value: 3, notes: [] }],
    ['text', { fate: 'literal', value: 'text', notes: [] }],
  ])('%j, the same for everybody', (template, expected) => {
    expect(find('x', map({ x: template }))).toStrictEqual({
      name: 'x',
      from: [],
      errors: [],
      ...expected,
    })
  })
  test('of a claim that did not come has no value', () => {
    expect(find('x', map({ x: '${context.tokenset.none}' }))).toStrictEqual({
      name: 'x',
      fate: 'missing',
      from: ['tokenset.none'],
      notes: [],
      errors: [],
    })
  })
  test('of UserInfo is unknown only where its answer is', () => {
    expect(find('x', map({ x: userinfo }))?.notes).toEqual(['userinfo-unknown'])
    expect(find('x', { ...map({ x: userinfo }), userinfo: {} })?.notes).toEqual([])
  })
  test('that is dropped keeps the list of what it is about', () => {
    expect(find('groups', map({ groups: 'g' }))).toStrictEqual({
      name: 'groups',
      fate: 'restricted',
      from: [],
      notes: ['restricted-in-example'],
      errors: [],
      suggestion: 'federated_groups',
    })
    expect(find('sid', map({ sid: 'g' }))?.notes).toEqual([])
  })
  test.each([
    ['email_verified', true, []],
    ['email_verified', 'true', ['not-boolean']],
    ['a.b', '${context.tokenset.x.y}', ['dotted-name']],
  ])('%s: %j has the notes %j', (name, template, notes) => {
    expect(find(name, map({ [name]: template }))?.notes).toEqual(notes)
  })
  test('that has no value is not said to be kept', () => {
    const more = { sync: 'on_first_login', exists: true } as const
    expect(find('name', { ...map({ name: '${context.tokenset.x}' }), ...more })?.notes).toEqual([])
    expect(find('name', { ...map({ name: 'Ann' }), ...more })?.notes).toEqual(['root-kept'])
  })
})
