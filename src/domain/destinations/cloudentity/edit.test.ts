import { expect, test } from 'vitest'
import type { IdpView } from './contract/views.ts'
import { changesOf, differencesOf, editProblems, rebased, valuesOf } from './edit.ts'

const idp: IdpView = {
  id: 'a1',
  name: 'Auth0',
  method: 'auth0',
  disabled: false,
  hidden: false,
  display_order: 2,
  settings: {
    domain: 'acme.eu.auth0.com',
    client_id: 'abc',
    get_user_info: false,
    send_login_hint: false,
    scopes: ['openid'],
  },
  secretShown: false,
  saveMayLoseSecret: true,
  static_amr: [],
  attributes: [],
  mappings: [],
  caching: { enabled: false, timeToLive: '0s' },
  otherMembers: [],
  tag: 't',
}
const edited = (more: Partial<ReturnType<typeof valuesOf>>) => ({ ...valuesOf(idp), ...more })

test('what was read is no change', () => {
  expect(changesOf(idp, valuesOf(idp))).toBeUndefined()
  expect(changesOf(idp, edited({ domain: 'https://acme.eu.auth0.com/', name: ' Auth0 ' }))).toBe(
    undefined,
  )
})

test.each([
  [{ name: 'Staff' }, { name: 'Staff' }, 'Auth0', 'Staff'],
  [
    { domain: 'https://x.auth0.com' },
    { domain: 'x.auth0.com' },
    'acme.eu.auth0.com',
    'x.auth0.com',
  ],
  [{ clientId: 'x' }, { client_id: 'x' }, 'abc', 'x'],
  [
    { contextCaching: true, timeToLive: '75m' },
    { caching: { enabled: true, timeToLive: '1h15m0s' } },
    'off',
    '1h15m0s',
  ],
  [{ amr: ['pwd', 'otp'] }, { static_amr: ['pwd', 'otp'] }, 'none', 'pwd, otp'],
  [{ getUserInfo: true }, { get_user_info: true }, 'off', 'on'],
  [{ sendLoginHint: true }, { send_login_hint: true }, 'off', 'on'],
  [{ scopes: ['openid', 'email'] }, { scopes: ['openid', 'email'] }, 'openid', 'openid, email'],
  [{ displayOrder: '0' }, { display_order: 0 }, '2', '0'],
  [{ hidden: true }, { hidden: true }, 'off', 'on'],
  [{ disabled: true }, { disabled: true }, 'off', 'on'],
  [
    { logo: 'https://x.example/l.png' },
    { logo_uri: 'https://x.example/l.png' },
    'not set',
    'https://x.example/l.png',
  ],
])('%o is written as %o', (more, changes, before, after) => {
  expect(changesOf(idp, edited(more))).toEqual(changes)
  expect(differencesOf(idp, edited(more))).toMatchObject([{ before, after }])
})

test.each([
  ['name', { name: '' }],
  ['domain', { domain: 'a b', clientSecret: 's' }],
  ['clientId', { clientId: '', clientSecret: 's' }],
  ['clientSecret', { clientId: 'other' }],
  ['clientSecret', { domain: 'other.auth0.com' }],
  ['timeToLive', { contextCaching: true, timeToLive: '0s' }],
  ['displayOrder', { displayOrder: '1.5' }],
  ['displayOrder', { displayOrder: '' }],
  ['logo', { logo: 'javascript:alert(1)' }],
])('%s is refused in %o', (field, more) => {
  expect(editProblems(idp, edited(more)).map(([name]) => name)).toEqual([field])
})

test('what is stored is not complained about, and caching is not written where there is none', () => {
  const { caching: _, ...without } = { ...idp, settings: { ...idp.settings, domain: 'A B' } }
  const values = { ...valuesOf(without), contextCaching: true }
  expect(editProblems(without, { ...values, hidden: true })).toEqual([])
  expect(changesOf(without, values)).toBeUndefined()
})

test('an edit is put on top of what somebody else saved', () => {
  const now = { ...idp, name: 'Theirs', hidden: true }
  const typed = edited({ name: 'Mine', clientSecret: 's' })
  expect(rebased(valuesOf(idp), valuesOf(now), typed)).toEqual({
    ...valuesOf(now),
    name: 'Mine',
    clientSecret: 's',
  })
})
