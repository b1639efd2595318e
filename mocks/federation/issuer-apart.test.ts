import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHouse, type Stack } from './stack.helper.ts'

let stack: Stack

beforeAll(async () => {
  stack = await startTestHouse()
})
afterAll(() => stack.close())

/** A login through a connection whose document is at that address of northwind's host. */
async function loginThrough(path: string, options: object = {}): Promise<URLSearchParams> {
  const connection = path.slice(1) + Object.keys(options).join('')
  const url = `${stack.origins.idp}${path}/.well-known/openid-configuration`
  await stack.connect(connection, { discovery_url: url, ...options })
  const link = stack.authorizeUrl('acme-billing', { connection })
  return (await stack.signIn('employee@northwind.example', link)).url.searchParams
}

test.each(['/wrong-issuer', '/unknown-issuer'])('%s: the tokens are of another', async (path) => {
  const ended = await loginThrough(path)
  expect(ended.get('error')).toBe('unauthorized')
  expect(ended.get('error_description')).toMatch(/iss/)
})

test('/unknown-issuer with the right one set by hand: a login works', async () => {
  const ended = await loginThrough('/unknown-issuer', { issuer: stack.origins.idp })
  expect(ended.get('code')).toBeTruthy()
})

test('/other-url: a login works as it is', async () => {
  expect((await loginThrough('/other-url')).get('code')).toBeTruthy()
})
