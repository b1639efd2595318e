import { describe, expect, test } from 'vitest'
import { failureOf, newConnection, openWrites, writes } from './writes.helper.ts'

describe.each(writes)('%s, refused in words that quote', (write) => {
  test('what is stored: nothing of it that is not shown gets out', async () => {
    const stack = await openWrites()
    const stored = stack.stored()?.connection.options
    if (write === 'create') await stack.sends.create()
    Object.assign(stored ?? {}, { a_option: { deep: ['CANARY-deep', 'CANARY "quoted"'] } })
    stack.tenant.panel.arm('quoting')
    const answer = await stack.sends[write]()
    const text = await answer.clone().text()
    const { code, outcome, message } = await failureOf(answer)
    expect({ code, outcome }).toEqual({ code: 'invalid_body', outcome: undefined })
    expect(message).toContain('[removed]')
    for (const seen of [text, JSON.stringify(stack.lines)]) {
      expect(seen).not.toContain('MOCK_')
      expect(seen).not.toContain('CANARY')
    }
    expect(stack.audits().at(-1)).toMatchObject({ outcome: 'refused' })
  })

  test('what cannot be looked up: the words stay where they are', async () => {
    const stack = await openWrites({
      tenantFetch: async (request, tenant) => {
        if (request.method !== 'GET') stack.tenant.panel.arm('no-read-options')
        return tenant(request)
      },
    })
    if (write === 'create') await stack.sends.create()
    stack.tenant.panel.arm('quoting')
    const { message } = await failureOf(await stack.sends[write]())
    expect(message).toBe('The tenant answered with status 400 (invalid_body).')
  })
})

test('a create of a name that another connection has: that one is not quoted', async () => {
  const stack = await openWrites()
  const connection = stack.stored()?.connection
  Object.assign(connection ?? {}, { name: newConnection.name })
  expect(connection?.options).toHaveProperty('client_secret', 'MOCK_globex_secret')
  stack.tenant.panel.arm('quoting')
  const text = await (await stack.sends.create()).text()
  expect(text).toContain('[removed]')
  expect(text).not.toContain('MOCK_')
})
