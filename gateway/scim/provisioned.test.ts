import { expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { provisionedUser } from '#mocks/tenant/scim/provisioned.helper.ts'
import { openStack } from '../tested/stack.helper.ts'
import { name, path } from '../tested/records.helper.ts'

const { listProvisioned, getProvisioned } = gatewayContract

async function open() {
  const stack = await openStack()
  await stack.send('POST', `${path(stack)}/scim`)
  const add = (id: string, profile: object = {}, connection = name) => {
    const user = provisionedUser(connection, id)
    stack.addUser({ ...user, profile: { ...user.profile, ...profile } })
  }
  const list = async (query: Record<string, string> = {}) => {
    const answer = await stack.send(
      'GET',
      `${path(stack)}/scim/users?${new URLSearchParams(query)}`,
    )
    const view = listProvisioned.response.parse(await answer.json())
    if (view.state !== 'told') throw new Error(view.state)
    return { ...view, ids: view.users.map(({ id }) => id) }
  }
  const one = (id: string) =>
    stack.send('GET', `${path(stack)}/scim/users/${encodeURIComponent(`oidc|${name}|${id}`)}`)
  return { ...stack, add, list, one }
}
const changed = (day: number) => ({ updated_at: `2026-06-0${day}T00:00:00.000Z` })

test('users whom SCIM made here, the last changed first, found by name, email or id', async () => {
  const { add, list, addUser } = await open()
  add('a-1', { name: 'Ada Lovelace', ...changed(1) })
  add('b-2', { name: 'Bob', blocked: true, ...changed(2) })
  add('c-3', {}, 'hooli-mapped')
  addUser({ ...provisionedUser(name, 'login'), profile: {} })
  expect(await list()).toMatchObject({ total: 2, ids: ['b-2', 'a-1'] })
  expect((await list()).users[0]).toMatchObject({ blocked: true, name: 'Bob' })
  expect((await list({ text: 'ada' })).ids).toEqual(['a-1'])
  expect((await list({ text: 'b-2@globex.example' })).ids).toEqual(['b-2'])
  expect((await list({ text: 'b-2' })).ids).toEqual(['b-2'])
  expect((await list({ text: 'x" OR _exists_:user_id OR name:"' })).ids).toEqual([])
})

test('pages end where the API’s search ends', async () => {
  const { add, list } = await open()
  for (let at = 0; at < 1050; at++) add(`u${at}`)
  expect(await list()).toMatchObject({ total: 1050, next: 1 })
  const last = await list({ page: '19' })
  expect(last.users).toHaveLength(50)
  expect(last).not.toHaveProperty('next')
})

test('one user as SCIM shows them: of app_metadata what is mapped, and nothing else', async () => {
  const { add, one } = await open()
  add('a-1', { app_metadata: { external_id: 'a-1', title: 'Countess', plan: 'canary' } })
  const text = await (await one('a-1')).text()
  expect(text).not.toContain('canary')
  const { members } = getProvisioned.response.parse(JSON.parse(text))
  expect(Object.fromEntries(members.map(({ scim, value }) => [scim, value]))).toMatchObject({
    externalId: 'a-1',
    active: true,
    title: 'Countess',
  })
  expect((await one('nobody')).status).toBe(404)
})
