import { describe, expect, test } from 'vitest'
import type { SyncMode } from '../contract/connection.ts'
import { type PreviewCase, previewOf } from './preview.ts'

const claims = {
  iss: 'https://idp.example',
  sub: 'nw-1',
  name: 'Anna',
  email: 'anna@northwind.example',
  groups: ['x', 'y'],
  address: { locality: 'Malmö' },
}
interface Given {
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly before?: PreviewCase['before']
  readonly absence?: PreviewCase['source']['absence']
  readonly sync?: SyncMode
  readonly transient?: string[]
}
const preview = ({ attributes, before, absence = 'unsent', sync, transient }: Given) =>
  previewOf({
    connection: {
      id: 'con_1',
      name: 'northwind',
      strategy: 'oidc',
      options: {
        attribute_map: attributes
          ? { mapping_mode: 'use_map', attributes: { ...attributes } }
          : { mapping_mode: 'bind_all' },
        ...(sync && { set_user_root_attributes: sync }),
        ...(transient && { non_persistent_attrs: transient }),
      },
    },
    source: { tokenset: claims, absence },
    before,
  })
const line = (name: string, given: Given) => preview(given).lines.find((one) => one.name === name)

describe('line by line', () => {
  test('a value, where it comes from, and what was stored', () => {
    const before = { name: 'Anna', nickname: 'anna', team: 'red' }
    const given = {
      attributes: {
        name: '${context.tokenset.name}',
        nickname: '${context.tokenset.email}',
        city: '${context.tokenset.address.locality}',
      },
      before,
    }
    expect(line('name', given)).toMatchObject({ value: 'Anna', change: 'same' })
    expect(line('nickname', given)).toMatchObject({
      value: claims.email,
      from: ['tokenset.email'],
      change: 'changed',
      was: 'anna',
    })
    expect(line('city', given)).toMatchObject({ value: 'Malmö', change: 'new' })
    expect(line('team', given)).toMatchObject({ fate: 'gone', change: 'gone', was: 'red' })
    expect(preview(given).userId).toBe('oidc|northwind|nw-1')
  })

  test('restricted, absent, and a list that becomes text', () => {
    const attributes = {
      groups: '${context.tokenset.groups}',
      teams: '${context.tokenset.groups}',
      plan: '${context.tokenset.plan}',
    }
    expect(line('groups', { attributes })).toMatchObject({ fate: 'restricted', known: true })
    expect(line('groups', { attributes })).not.toHaveProperty('value')
    expect(line('teams', { attributes })?.value).toBe('x,y')
    expect(line('plan', { attributes })).toMatchObject({ fate: 'missing', known: true })
  })

  test('protocol claims that bind_all always drops are no lines, other restricted ones are', () => {
    const names = preview({}).lines.map(({ name }) => name)
    expect(names).not.toContain('iss')
    expect(names).toContain('groups')
  })

  test('of what Auth0 makes up there is one line, which says where it came from instead', () => {
    const attributes = { name: '${context.tokenset.title}', email: '${context.tokenset.email}' }
    const named = (absence: Given['absence']) =>
      preview({ attributes, absence }).lines.filter(({ name }) => name === 'name')
    expect(named('unsent')).toMatchObject([{ fate: 'completed', value: claims.email }])
    expect(named('unseen')).toMatchObject([{ fate: 'missing', known: false }])
  })

  test('used at login and not kept', () => {
    const attributes = { plan: 'gold', name: '${context.tokenset.name}' }
    expect(line('plan', { attributes, transient: ['plan'] })).toMatchObject({ fate: 'transient' })
  })

  test('what is not stored is called used at login only where the connection says so', () => {
    const lost: [string, unknown, Given][] = [
      ['app_metadata', 'x', { transient: ['app_metadata'] }],
      ['user_id', 'x', {}],
      ['email', 5, {}],
      ['given_name', 'Anna', { before: { email: 'a@b.example' }, sync: 'on_first_login' }],
    ]
    const fates = lost.map(([name, value, given]) => {
      const found = line(name, { ...given, attributes: { [name]: value } })
      return [found?.fate, found?.value]
    })
    expect(fates).toEqual([
      ['refused', undefined],
      ['refused', undefined],
      ['refused', undefined],
      ['literal', undefined],
    ])
  })
})

test('what the claims do not tell is not guessed', () => {
  const attributes = {
    plan: '${context.tokenset.plan}',
    federated_roles: '${context.tokenset.roles}',
    locale: '${context.userinfo.locale}',
    token: '${context.tokenset.access_token}',
  }
  const known = (absence: Given['absence']) =>
    ['plan', 'federated_roles', 'locale', 'token'].map(
      (name) => line(name, { attributes, absence })?.known,
    )
  expect(known('unsent')).toEqual([true, true, false, false])
  expect(known('dropped')).toEqual([true, false, false, false])
  expect(known('unseen')).toEqual([false, false, false, false])
})

test('where logins leave root attributes, the stored ones stay', () => {
  const before = { name: 'Old', email: 'old@northwind.example' }
  const attributes = { name: '${context.tokenset.name}', email: '${context.tokenset.email}' }
  const given: Given = { attributes, before, sync: 'on_first_login' }
  expect(line('name', given)).toMatchObject({ value: 'Old', change: 'same', known: true })
  expect(line('email', given)).toMatchObject({ value: claims.email, change: 'changed' })
  expect(preview({ attributes, sync: 'never_on_login' }).createsNoUser).toBe(true)
})
