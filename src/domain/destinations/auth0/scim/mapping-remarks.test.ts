import { expect, test } from 'vitest'
import { idRemark, rowRemarks, sameMapping, type Sender } from './mapping-remarks.ts'

const work = 'emails[type eq "work"].value'
const primary = 'emails[primary eq true].value'
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.'
const other = { scim: 'title', auth0: 'app_metadata.title' }

const said = (scim: string, auth0: string, sender?: Sender) =>
  rowRemarks({ scim, auth0 }, [{ scim, auth0 }, other], sender)

test.each<[scim: string, auth0: string, sender: Sender, kind: string, words: RegExp]>([
  ['id', 'app_metadata.id', undefined, 'bad', /cannot be mapped/],
  ['ID', 'app_metadata.id', undefined, 'bad', /cannot be mapped/],
  ['meta.created', 'app_metadata.made', undefined, 'bad', /cannot be mapped/],
  ['', 'email', undefined, 'bad', /Both sides/],
  ['userName', ' ', undefined, 'bad', /Both sides/],
  ['Title', 'app_metadata.role', undefined, 'bad', /more than one row/],
  ['userType', 'app_metadata.title', undefined, 'bad', /filled by more than one/],
  ['title1', 'user_metadata.title', undefined, 'warn', /not user_metadata/],
  [primary, 'email', 'entra', 'warn', /Entra sends/],
  [work, 'email', 'okta', 'warn', /Okta marks/],
  [`${enterprise}manager`, 'app_metadata.manager', 'entra', 'warn', /manager/],
  [`${enterprise}manager.value`, 'app_metadata.manager', undefined, 'warn', /manager/],
])('%s → %s from %s: %s', (scim, auth0, sender, kind, words) => {
  expect(said(scim, auth0, sender)).toEqual([
    expect.objectContaining({ kind, text: expect.stringMatching(words) }),
  ])
})

test.each<[scim: string, auth0: string, sender: Sender]>([
  ['userName', 'preferred_username', 'okta'],
  ['identifier', 'app_metadata.identifier', 'entra'],
  ['metaphor', 'app_metadata.metaphor', undefined],
  [work, 'email', 'entra'],
  [primary, 'email', 'okta'],
  [primary, 'email', undefined],
  [`${enterprise}manager`, 'app_metadata.manager', 'okta'],
  ['managerial', 'app_metadata.managerial', 'entra'],
])('nothing of %s → %s from %s', (scim, auth0, sender) => {
  expect(said(scim, auth0, sender)).toEqual([])
})

test('the other provider’s email row is offered instead', () => {
  expect(said(primary, 'email', 'entra')).toMatchObject([{ instead: work }])
  expect(said(work, 'email', 'okta')).toMatchObject([{ instead: primary }])
})

test('the attribute of the id: needed, not made by Auth0, and not changed lightly', () => {
  expect(idRemark('externalId', 'externalId')).toBeUndefined()
  expect(idRemark('userName', 'externalId')).toMatchObject({ kind: 'warn' })
  expect(idRemark(' ', 'externalId')).toMatchObject({ kind: 'bad' })
  expect(idRemark('id', 'id')).toMatchObject({ kind: 'bad' })
})

test('two mappings are the same whatever their order, and not with a row more or other', () => {
  const one = { scim: 'userName', auth0: 'email' }
  expect(sameMapping([one, other], [other, one])).toBe(true)
  expect(sameMapping([one], [one, other])).toBe(false)
  expect(sameMapping([one], [{ ...one, auth0: 'name' }])).toBe(false)
  expect(sameMapping([one], [{ ...one, scim: 'title' }])).toBe(false)
})
