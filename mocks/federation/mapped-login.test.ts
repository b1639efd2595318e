import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHouse, type Stack } from './stack.helper.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

const stored = (connection: string, sub: string) =>
  stack.manage('GET', `/users/${encodeURIComponent(`oidc|${connection}|${sub}`)}`)

test('a map decides the profile, arrays become text, and UserInfo is asked where it is named', async () => {
  const link = stack.authorizeUrl('acme-portal', { connection: 'hooli-mapped' })
  await stack.signIn('groups@northwind.example', link)
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
    await stack.connect(connection, { set_user_root_attributes: mode })
    const link = stack.authorizeUrl('acme-billing', { connection })
    await stack.signIn('employee@northwind.example', link)
    const { users } = stack.sandbox.management.state
    const id = `oidc|${connection}|nw-1001`
    const user = users.get(id)
    if (user) users.set(id, { ...user, profile: { ...user.profile, name: 'Set by hand' } })
    await stack.signIn('employee@northwind.example', link)
    expect(await stored(connection, 'nw-1001')).toMatchObject({ name: expected, logins_count: 2 })
  }
})

test('nobody is created where root attributes are never written', async () => {
  await stack.connect('never', { set_user_root_attributes: 'never_on_login' })
  const link = stack.authorizeUrl('acme-billing', { connection: 'never' })
  const { url } = await stack.signIn('employee@northwind.example', link)
  expect(url.searchParams.get('error')).toBe('unauthorized')
  await expect(stored('never', 'nw-1001')).rejects.toThrow('inexistent_user')
})

test('what is not to be kept is not stored', async () => {
  await stack.connect('passing', { non_persistent_attrs: ['family_name'] })
  const link = stack.authorizeUrl('acme-billing', { connection: 'passing' })
  await stack.signIn('employee@northwind.example', link)
  const user = await stored('passing', 'nw-1001')
  expect(user).toHaveProperty('given_name')
  expect(user).not.toHaveProperty('family_name')
})
