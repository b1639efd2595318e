import { ManagementClient } from 'auth0'
import { expect, it } from 'vitest'
import { createTestTenant, testHttpsOrigin } from './tenant.helper.ts'

it('60 connections reach the official SDK page by page, each once', async () => {
  const tenant = await createTestTenant({ seed: 'empty' })
  const names = Array.from({ length: 60 }, (_, at) => `page-${String(at).padStart(2, '0')}`)
  for (const name of names) await tenant.create({ name, strategy: 'samlp', options: {} })
  const asked: string[] = []
  const client = new ManagementClient({
    domain: new URL(testHttpsOrigin).host,
    token: await tenant.token('automation', testHttpsOrigin),
    fetch: (input, init) => {
      const request = new Request(input, init)
      asked.push(new URL(request.url).search)
      return tenant.fetch(request)
    },
  })

  const found: unknown[] = []
  for await (const { name } of await client.connections.list()) found.push(name)
  expect(found).toEqual(names)
  // Fifty come where nobody says how many, and the cursor leads to the rest.
  expect(asked).toHaveLength(2)
  expect(new URLSearchParams(asked[1]).get('from')).toMatch(/^Fe26\.2\*\*/)
})
