import { expect, test } from 'vitest'
import { createIdpBench, invalidClient } from './preflight/idp.helper.ts'
import { asked, given } from './preflight/request.helper.ts'
import { addUser, token, user_id } from './tested/child.helper.ts'
import { openStack } from './tested/stack.helper.ts'

const audited = (status: number, outcome: string) =>
  expect.objectContaining({ type: 'audit', status, outcome })

test.each(['authorize', 'token'] as const)(
  'a check of a client, while the provider is asked at %s: what became of it is unknown',
  async (endpoint) => {
    const gone = new AbortController()
    const answer = () => {
      gone.abort()
      return invalidClient()
    }
    const { send, lines } = await createIdpBench({ [endpoint]: answer })
    const body = asked({ credential: given('MOCK_secret') })
    await send('POST', '/api/preflight/client', body, { signal: gone.signal })
    expect(lines).toContainEqual(audited(499, 'unknown'))
  },
)

test('a check of a client, before the provider is asked: failed', async () => {
  const { send, lines, arrived } = await createIdpBench()
  await send('POST', '/api/preflight/client', asked(), { signal: AbortSignal.abort() })
  expect(arrived).toEqual([])
  expect(lines).toContainEqual(audited(499, 'failed'))
})

test('a use of a user’s token, while the child tenant is asked: unknown', async () => {
  const gone = new AbortController()
  const stack = await openStack({
    probe: {
      get: () => Promise.reject(new Error('not asked')),
      send: async (_, { signal }) => {
        gone.abort()
        throw signal?.reason
      },
    },
  })
  addUser(stack, token)
  const path = `/api/connections/${stack.idOf('partner-tenant')}/child-userinfo`
  await stack.send('POST', path, { user_id }, { signal: gone.signal })
  expect(stack.audits()).toContainEqual(audited(499, 'unknown'))
})
