import { beforeEach, expect, test } from 'vitest'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, errorOf, origin, originRules } from './bench.helper.ts'

const megabyte = new Uint8Array(1024 * 1024).fill(32)
let tenant: Management
let sent: number
let ended: boolean

beforeEach(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  tenant = await createManagement({ originRules, origins: [origin], audience, fetch })
  sent = 0
  ended = false
})

/** An answer without an end, as fast as it is read. */
const endless = (status: number) => {
  const pull = (controller: ReadableStreamDefaultController) => {
    sent++
    controller.enqueue(megabyte)
  }
  return new Response(new ReadableStream({ pull, cancel: () => void (ended = true) }), { status })
}

/** A gateway whose tenant gives the endless answer to what is asked for at a path. */
const before = (path: string, status: number, method = 'GET') =>
  createBench({
    tenant,
    tenantFetch: (request) =>
      request.method === method && new URL(request.url).pathname === path
        ? Promise.resolve(endless(status))
        : tenant.fetch(request),
  })

test('a page that does not end is read as far as 16 MB, and said to be too large', async () => {
  const bench = await before('/api/v2/connections', 200)
  const answer = await bench.send('GET', '/api/connections')
  expect(answer.status).toBe(502)
  expect(await errorOf(answer)).toMatchObject({
    source: 'tenant',
    code: 'answer_too_large',
    message: "The tenant's answer is larger than 16 MB, and was not read further.",
  })
  expect(ended).toBe(true)
  expect(sent).toBeLessThanOrEqual(18)
})

test('a refusal is what its status says, however long its text', async () => {
  const bench = await before('/api/v2/prompts', 429)
  const answer = await bench.send('GET', '/api/prompts')
  expect(answer.status).toBe(429)
  expect(await errorOf(answer)).toMatchObject({ code: 'too_many_requests' })
})

test.each([
  ['the gateway’s own access', '/oauth/token', 'POST', 200, "The tenant's token endpoint"],
  ['a refusal of it', '/oauth/token', 'POST', 403, 'The tenant answered with status 403'],
  ['the tenant’s signing keys', '/.well-known/jwks.json', 'GET', 200, "The tenant's signing keys"],
])('%s is read as far as 256 KB', async (_, path, method, status, words) => {
  const bench = await before(path, status, method)
  const answer = await bench.send('GET', '/api/prompts')
  expect(answer.status).toBe(502)
  expect(await errorOf(answer)).toMatchObject({ message: expect.stringContaining(words) })
  expect(ended).toBe(true)
  expect(sent).toBeLessThanOrEqual(3)
})
