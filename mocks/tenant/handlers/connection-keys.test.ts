import { expect, it } from 'vitest'
import { connectionKey as key } from '#domain/destinations/auth0/contract/connection-keys.ts'
import { createBody, createTestTenant } from '../tenant.helper.ts'
import { z } from 'zod'

async function start(authMethod: string) {
  const tenant = await createTestTenant()
  const bearer = await tenant.token('automation')
  const id = await tenant.create(createBody({ token_endpoint_auth_method: authMethod }))
  const keys = (method: string, path = '') =>
    tenant.call(method, `/connections/${id}/keys${path}`, undefined, bearer)
  const list = async () => z.array(key).parse((await keys('GET')).json)
  return { keys, list }
}

it('a connection with private_key_jwt has a current and a next key', async () => {
  const { list } = await start('private_key_jwt')
  const [current, next, ...more] = await list()

  expect(current).toMatchObject({
    algorithm: 'RS256',
    key_use: 'signing',
    subject_dn: '/CN=new-connection',
    current: true,
    current_since: expect.any(String),
  })
  expect(current).not.toHaveProperty('next')
  expect(next).toMatchObject({ next: true })
  expect(next).not.toHaveProperty('current')
  expect(more).toEqual([])
  expect(await list()).toEqual([current, next])
})

it('after a rotation the next is current, the current previous, and a new one next', async () => {
  const { keys, list } = await start('private_key_jwt')
  const [first, second] = await list()
  const { status, json } = await keys('POST', '/rotate')
  const [current, previous, next] = await list()

  expect(status).toBe(201)
  expect(next).toEqual(json)
  expect([current?.kid, previous?.kid]).toEqual([second?.kid, first?.kid])
  expect([current?.current, previous?.previous, next?.next]).toEqual([true, true, true])
  await keys('POST', '/rotate')
  expect(await list()).toHaveLength(3)
})

it('any other connection has none, until they are asked for', async () => {
  const { keys, list } = await start('client_secret_post')
  expect(await list()).toEqual([])
  expect((await keys('POST')).status).toBe(201)
  expect(await list()).toMatchObject([{ current: true }, { next: true }])
  expect((await keys('POST')).status).toBe(409)
})
