import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod/mini'
import { gatewayContract } from '#domain/gateway-api/gateway.ts'
import { createManagement, type Management } from '#mocks/tenant/management.ts'
import { audience, createBench, origin, originRules } from './bench.helper.ts'

let tenant: Management
let bench: Awaited<ReturnType<typeof createBench>>
beforeAll(async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'))
  const options = { seed: 'large', originRules, origins: [origin], audience, fetch } as const
  tenant = await createManagement(options)
  bench = await createBench({ tenant })
})

const ask = (path: string, accept?: string, method = 'GET') =>
  bench.gateway(
    new Request(`http://localhost:3000${path}`, {
      method,
      headers: {
        authorization: `Bearer ${bench.token}`,
        ...(accept !== undefined && { 'accept-encoding': accept }),
      },
    }),
  )
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
const list = '/api/connections?take=100'

describe('a list', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.1', 'gzip', gunzipSync],
    [undefined, null, (bytes: Uint8Array) => bytes],
    ['identity', null, (bytes: Uint8Array) => bytes],
  ])('for who accepts %j comes as %j', async (accept, encoding, decode) => {
    const answer = await ask(list, accept)
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(answer.headers.has('etag')).toBe(false)
    const page: unknown = JSON.parse(new TextDecoder().decode(decode(await bytesOf(answer))))
    expect(gatewayContract.listConnections.response.parse(page)).toEqual(page)
    expect(page).toMatchObject({ connections: { length: 100 } })
  })
  test.each(['br', 'gzip'])('of 100 has at most 10 kB as %s', async (accept) => {
    const bytes = await bytesOf(await ask(list, accept))
    expect(bytes.byteLength).toBeLessThan(10_000)
  })
  test('asked for by HEAD has the same headers and no content', async () => {
    const [head, get] = [await ask(list, 'br', 'HEAD'), await ask(list, 'br')]
    expect((await bytesOf(head)).byteLength).toBe(0)
    for (const name of ['content-encoding', 'content-type', 'vary', 'cache-control'])
      expect(head.headers.get(name), name).toBe(get.headers.get(name))
  })
})

test('what fits a packet comes as it is, and says that it need not have', async () => {
  const answer = await ask('/api/prompts', 'br')
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(answer.headers.get('vary')).toBe('accept-encoding')
  expect(await answer.json()).toMatchObject({ universal_login_experience: expect.any(String) })
})

test('a refusal comes as it is', async () => {
  const answer = await ask('/api/connections/con_none', 'br')
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ error: { code: 'inexistent_connection' } })
})

test('nothing on the way may compress what is not compressed here', async () => {
  for (const path of [list, '/api/prompts', '/api/connections/con_none', '/api/none'])
    expect((await ask(path, 'br')).headers.get('cache-control')).toBe('no-store, no-transform')
})

test('what is known of a person is not compressed, however long', async () => {
  const [first] = [...tenant.state.connections.values()].filter(
    ({ connection }) => connection.strategy === 'oidc',
  )
  const { id = '', name = '' } = first?.connection ?? {}
  const user_id = `oidc|${name}|1`
  tenant.state.users.set(user_id, {
    user_id,
    connection: name,
    identities: [{ user_id: `${name}|1`, provider: 'oidc', connection: name, isSocial: false }],
    profile: { note: 'a'.repeat(5000) },
  })
  const answer = await ask(`/api/connections/${id}/users/${encodeURIComponent(user_id)}`, 'br')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-encoding')).toBeNull()
  const { profile } = z.object({ profile: z.unknown() }).parse(await answer.json())
  expect(profile).toMatchObject({ note: expect.any(String) })
})
