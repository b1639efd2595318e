import { expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { provisionedUser } from '#mocks/tenant/scim/provisioned.helper.ts'
import type { TenantUser } from '#mocks/tenant/state.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { name, path } from '../tested/records.helper.ts'

const link = gatewayContract.checkLink.response
const provisioned = (id: string, email?: string) => provisionedUser(name, id, email)
const loggedIn = (id: string): TenantUser => ({ ...provisioned(id), profile: {} })

async function open({ on = true } = {}) {
  const asked: string[] = []
  const stack = await openStack({
    tenantFetch: (request, tenant) => {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/api/v2/users')) asked.push(pathname)
      return tenant(request)
    },
  })
  if (on) await stack.send('POST', `${path(stack)}/scim`)
  const send = (query: Record<string, string>) =>
    stack.send('GET', `${path(stack)}/scim/link?${new URLSearchParams(query)}`)
  const check = async (sub: string, email?: string) =>
    link.parse(await (await send({ sub, ...(email && { email }) })).json())
  return { ...stack, send, check, asked }
}

test('a login finds the user whom SCIM made', async () => {
  const { check, addUser } = await open()
  expect(await check('nw-ada')).toEqual({ state: 'none' })
  addUser(provisioned('nw-ada'))
  expect(await check('nw-ada')).toEqual({ state: 'match', user_id: `oidc|${name}|nw-ada` })
})

test('who only logged in is no match, and somebody alike is told by the email', async () => {
  const { check, addUser } = await open()
  addUser(loggedIn('pairwise'))
  expect(await check('pairwise')).toEqual({ state: 'none' })
  addUser(provisioned('3f0c', 'ada@globex.example'))
  expect(await check('pairwise')).toEqual({ state: 'apart', provisioned: 1 })
  expect(await check('pairwise', 'Ada@globex.example')).toEqual({
    state: 'apart',
    provisioned: 1,
    twin: { user_id: `oidc|${name}|3f0c`, id: '3f0c' },
  })
})

test('what a provider calls somebody ends no term of the search', async () => {
  const { check, addUser } = await open()
  addUser(provisioned('a'))
  const hostile = 'x" OR _exists_:user_id OR email:"\\'
  expect(await check(hostile, hostile)).toEqual({ state: 'apart', provisioned: 1 })
})

test('three reads of users at most, however many there are', async () => {
  const { check, addUser, asked } = await open()
  for (let at = 0; at < 300; at++) addUser(provisioned(`u${at}`))
  expect(await check('none', 'u250@globex.example')).toMatchObject({ provisioned: 300 })
  expect(asked).toHaveLength(3)
})

test('where SCIM is off there is nothing to check', async () => {
  const { send } = await open({ on: false })
  expect(await failureOf(await send({ sub: 'a' }))).toMatchObject({ http: 404, code: 'not_found' })
})
