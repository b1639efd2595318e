import { expect, test } from 'vitest'
import { z } from 'zod'
import { keyView } from '#domain/destinations/auth0/contract/routes-of-rotation.ts'
import { path, stored } from '../tested/records.helper.ts'
import { failureOf, openStack, type Stack } from '../tested/stack.helper.ts'

async function signing(options: Parameters<typeof openStack>[0] = {}) {
  const stack = await openStack(options)
  Object.assign(stored(stack)?.options ?? {}, { token_endpoint_auth_method: 'private_key_jwt' })
  return stack
}
const shown = z.object({ keys: z.array(keyView) })
const read = async (answer: Response) => shown.parse(await answer.json()).keys
const list = (stack: Stack) => stack.send('GET', `${path(stack)}/keys`)
const rotate = (stack: Stack, next: string) =>
  stack.send('POST', `${path(stack)}/keys/rotate`, { next })

test('the keys are shown by their ids and what they are for, and nothing of their material', async () => {
  const stack = await signing()
  const text = await (await list(stack)).text()
  expect(JSON.parse(text)).toMatchObject({ keys: [{ state: 'current' }, { state: 'next' }] })
  expect(text).not.toMatch(/certificate|pkcs|fingerprint|subject/i)
})

test('the next key becomes the current one, and the present one the previous', async () => {
  const stack = await signing()
  const [current, next] = await read(await list(stack))
  const after = await read(await rotate(stack, next?.kid ?? ''))
  const kids = new Map(after.map(({ kid, state }) => [state, kid]))
  expect([kids.get('current'), kids.get('previous')]).toEqual([next?.kid, current?.kid])
  expect(stack.audits()).toMatchObject([{ action: 'rotateKeys', outcome: 'done' }])
})

test('a rotation of keys that were rotated meanwhile is refused', async () => {
  const stack = await signing()
  const [, next] = await read(await list(stack))
  await rotate(stack, next?.kid ?? '')
  const before = await read(await list(stack))
  expect(await failureOf(await rotate(stack, next?.kid ?? ''))).toMatchObject({ code: 'stale' })
  expect(await read(await list(stack))).toEqual(before)
})

test('a rotation whose answer is lost is looked for', async () => {
  const stack = await signing({
    tenantFetch: async (request, tenant) => {
      const answer = await tenant(request)
      if (request.url.endsWith('/rotate')) throw new TypeError('reset')
      return answer
    },
  })
  const [, next] = await read(await list(stack))
  expect(await read(await rotate(stack, next?.kid ?? ''))).toContainEqual(
    expect.objectContaining({ kid: next?.kid, state: 'current' }),
  )
})

test('keys are made before a connection signs, once', async () => {
  const stack = await openStack()
  const make = () => stack.send('POST', `${path(stack)}/keys`)
  expect(await read(await list(stack))).toEqual([])
  const made = await read(await make())
  expect(made).toMatchObject([{ state: 'current' }, { state: 'next' }])
  expect(await read(await make())).toEqual(made)
})

test('without its scope the gateway says which one is missing', async () => {
  const stack = await signing({ without: 'read:connections_keys' })
  expect(await failureOf(await list(stack))).toMatchObject({
    code: 'machine_scope_missing',
    missing: 'read:connections_keys',
  })
})
