import { expect, test } from 'vitest'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { failureOf, openStack } from '../tested/stack.helper.ts'
import { path } from '../tested/records.helper.ts'

const { response } = gatewayContract.checkProvisioning

async function open(refuse: (request: Request) => boolean = () => false) {
  const stack = await openStack({
    tenantFetch: (request, tenant) =>
      refuse(request)
        ? Promise.resolve(Response.json({ detail: 'refused' }, { status: 500 }))
        : tenant(request),
  })
  await stack.send('POST', `${path(stack)}/scim`)
  const check = (as: string, token?: string) =>
    stack.send('POST', `${path(stack)}/scim/check`, { as, token })
  const kept = () => ({
    users: [...stack.state.users.keys()].filter((one) => one.includes('greencheck-check')),
    tokens: stack.state.connections.get(stack.idOf('globex-oidc'))?.scim?.tokens.length,
  })
  return { ...stack, check, kept }
}
const isScim = ({ url }: Request) => url.includes('/scim/v2/')

test.each(['entra', 'okta'])('the order of %s is played, and nothing stays', async (as) => {
  const { check, kept } = await open()
  const { steps, left } = response.parse(await (await check(as)).json())
  expect(steps.filter(({ ok }) => !ok)).toEqual([])
  expect(steps.map(({ id }) => id)).toEqual(expect.arrayContaining(['look', 'create', 'delete']))
  expect(left).toEqual([])
  expect(kept()).toEqual({ users: [], tokens: 0 })
})

test('a request that fails ends nothing, and the user is taken away all the same', async () => {
  const { check, kept } = await open((one) => isScim(one) && one.method === 'PATCH')
  const { steps, left } = response.parse(await (await check('entra')).json())
  expect(steps.filter(({ ok }) => !ok).map(({ status, detail }) => [status, detail])).toEqual(
    Array.from({ length: 4 }, () => [500, 'refused']),
  )
  expect(left).toEqual([])
  expect(kept()).toEqual({ users: [], tokens: 0 })
})

test('what could not be taken away is named', async () => {
  const { check } = await open((one) => isScim(one) && one.method === 'DELETE')
  const { left } = response.parse(await (await check('okta')).json())
  expect(left).toEqual([expect.stringMatching(/^greencheck-check-/)])
})

test('two tokens that are there stay, and nothing is sent', async () => {
  const { check, send, kept, ...stack } = await open()
  for (const scopes of [['get:users'], ['get:groups']])
    await send('POST', `${path({ ...stack, send })}/scim/tokens`, { scopes })
  expect(await failureOf(await check('okta'))).toMatchObject({ http: 400, code: 'invalid_request' })
  expect(kept().tokens).toBe(2)
})

test('one of the two is used where it is given, and stays', async () => {
  const { check, send, kept, ...stack } = await open()
  const made = async (scopes: readonly string[]) => {
    const answer = await send('POST', `${path({ ...stack, send })}/scim/tokens`, { scopes })
    return gatewayContract.createScimToken.response.parse(await answer.json()).token
  }
  await made(['get:groups'])
  const token = await made(['get:users', 'post:users', 'put:users', 'patch:users', 'delete:users'])
  const { steps, left } = response.parse(await (await check('okta', token)).json())
  expect(steps.filter(({ ok }) => !ok)).toEqual([])
  expect(left).toEqual([])
  expect(kept()).toEqual({ users: [], tokens: 2 })
})
