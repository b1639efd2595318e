import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHouse, type TestHouse } from './house.helper.ts'

let house: TestHouse
beforeAll(async () => {
  house = await startTestHouse()
})
afterAll(() => house.close())

const stored = (connection: string, sub: string) =>
  house.manage('GET', `/users/${encodeURIComponent(`oidc|${connection}|${sub}`)}`)

test('a map decides the profile, arrays become text, and UserInfo is asked where it is named', async () => {
  const link = house.authorizeUrl('acme-portal', { connection: 'hooli-mapped' })
  await house.signIn('groups@northwind.example', link)
  const user = await stored('hooli-mapped', 'nw-4004')
  expect(user).toMatchObject({
    name: 'Greta Groups',
    email: 'groups@northwind.example',
    federated_groups: expect.stringMatching(/^group-001,group-002,.*,group-300$/),
  })
  expect(user).not.toHaveProperty('given_name')
})

test('root attributes are written on each login, or only the first time', async () => {
  const names = { on_each_login: 'Emil Employee', on_first_login: 'Set by hand' } as const
  for (const [mode, expected] of Object.entries(names)) {
    const connection = mode.replaceAll('_', '-')
    await house.connect(connection, { set_user_root_attributes: mode })
    const link = house.authorizeUrl('acme-billing', { connection })
    await house.signIn('employee@northwind.example', link)
    const { users } = house.sandbox.management.state
    const id = `oidc|${connection}|nw-1001`
    const user = users.get(id)
    if (user) users.set(id, { ...user, profile: { ...user.profile, name: 'Set by hand' } })
    await house.signIn('employee@northwind.example', link)
    expect(await stored(connection, 'nw-1001')).toMatchObject({ name: expected, logins_count: 2 })
  }
})

test('nobody is created where root attributes are never written', async () => {
  await house.connect('never', { set_user_root_attributes: 'never_on_login' })
  const link = house.authorizeUrl('acme-billing', { connection: 'never' })
  const { url } = await house.signIn('employee@northwind.example', link)
  expect(url.searchParams.get('error')).toBe('unauthorized')
  await expect(stored('never', 'nw-1001')).rejects.toThrow('inexistent_user')
})

test('what is not to be kept is not stored', async () => {
  await house.connect('passing', { non_persistent_attrs: ['family_name'] })
  const link = house.authorizeUrl('acme-billing', { connection: 'passing' })
  await house.signIn('employee@northwind.example', link)
  const user = await stored('passing', 'nw-1001')
  expect(user).toHaveProperty('given_name')
  expect(user).not.toHaveProperty('family_name')
})
