import { expect, test } from 'vitest'
import { failureOf, openStack } from './stack.helper.ts'

test.each([
  ['a page', () => new Response('<html>')],
  ['no user', () => Response.json({})],
])('an answer that is %s says nothing of whether there is such a user', async (_, odd) => {
  const stack = await openStack({
    tenantFetch: async (request, tenant) =>
      request.url.includes('/users/') ? odd() : tenant(request),
  })
  const failure = await failureOf(
    await stack.send('GET', stack.userPath('globex-oidc', 'oidc|globex-oidc|MOCK0002')),
  )
  expect(failure).toMatchObject({ http: 502, source: 'tenant', code: 'unexpected_answer' })
})
