import { describe, expect, test } from 'vitest'
import { failureOf, openWrites, writes } from './writes.helper.ts'

const notClaimed = /was not|Try again/

describe.each(writes)('%s', (write) => {
  test('answered after our patience: could not be told, and then it is there', async () => {
    const stack = await openWrites({ writeMs: 20 })
    stack.tenant.panel.arm('late')
    const { code, outcome, message } = await failureOf(await stack.sends[write]())
    expect(stack.done[write]()).toBe(false)
    expect({ code, outcome }).toEqual({ code: 'answer_lost', outcome: 'unknown' })
    expect(message).toMatch(/could not be told\. So far the tenant /)
    expect(message).not.toMatch(notClaimed)
    expect(stack.audits()).toMatchObject([{ outcome: 'unknown' }])
    await stack.release()
    expect(stack.done[write]()).toBe(true)
  })

  test('no answer, and nobody to ask: could not be told either', async () => {
    let broken = false
    const stack = await openWrites({
      tenantFetch: async (request, tenant) => {
        broken ||= request.method !== 'GET'
        if (broken) throw new TypeError('fetch failed')
        return tenant(request)
      },
    })
    const { code, outcome, message } = await failureOf(await stack.sends[write]())
    expect({ code, outcome }).toEqual({ code: 'answer_lost', outcome: 'unknown' })
    expect(message).toMatch(/could not be told\. The tenant could not be asked\.$/)
    expect(stack.audits()).toMatchObject([{ outcome: 'unknown' }])
  })

  test('a page of HTML with 200, and it is done: it is looked up, and done where that shows', async () => {
    const stack = await openWrites()
    stack.tenant.panel.arm('odd-success')
    const answer = await stack.sends[write]()
    expect(stack.done[write]()).toBe(true)
    // A connection that is being deleted is still shown: its deletion is not seen.
    if (write === 'delete') expect((await failureOf(answer)).code).toBe('unexpected_answer')
    else expect(answer.ok).toBe(true)
    expect(stack.audits()).toMatchObject([{ outcome: write === 'delete' ? 'unknown' : 'done' }])
  })

  test.each([
    ['a page of HTML', () => new Response('<html>', { status: 200 })],
    ['JSON that is cut', () => new Response('{"id":', { status: 200 })],
    ['another success', () => Response.json({ ok: true }, { status: 203 })],
    ['an object that is nothing of it', () => Response.json({})],
    ['nothing', () => new Response(null, { status: 205 })],
  ])('%s and nothing done: unexpected, unknown, and what there is', async (_, odd) => {
    const stack = await openWrites({
      tenantFetch: async (request, tenant) => (request.method === 'GET' ? tenant(request) : odd()),
    })
    const { code, outcome, message } = await failureOf(await stack.sends[write]())
    expect({ code, outcome }).toEqual({ code: 'unexpected_answer', outcome: 'unknown' })
    expect(message).toMatch(/could not be told\. So far the tenant /)
    expect(stack.audits()).toMatchObject([{ outcome: 'unknown' }])
  })

  test('the tenant itself fails: failed, once a look shows that all is as it was', async () => {
    const stack = await openWrites({
      tenantFetch: async (request, tenant) => {
        if (request.method === 'GET') return tenant(request)
        return Response.json({ statusCode: 503, message: 'Service Unavailable' }, { status: 503 })
      },
    })
    const { code, outcome, message } = await failureOf(await stack.sends[write]())
    // One that is being deleted is shown as before: that a deletion was not begun is never seen.
    const untold = write === 'delete'
    expect({ code, outcome }).toEqual({
      code: 'tenant_503',
      outcome: untold ? 'unknown' : undefined,
    })
    expect(message).toMatch(/^The tenant answered with status 503\. /)
    expect(message).toMatch(/So far the tenant /)
    expect(/could not be told/.test(message)).toBe(untold)
    expect(stack.audits()).toMatchObject([{ outcome: untold ? 'unknown' : 'failed' }])
  })

  test('something in between fails, which is no answer of the tenant', async () => {
    const stack = await openWrites({
      tenantFetch: async (request, tenant) =>
        request.method === 'GET' ? tenant(request) : new Response('<html>', { status: 504 }),
    })
    const { code, outcome } = await failureOf(await stack.sends[write]())
    expect({ code, outcome }).toEqual({ code: 'tenant_504', outcome: 'unknown' })
  })
})

describe.each(['edit', 'record'] as const)('%s, answered with', (write) => {
  test.each([
    ['no connection', {}],
    ['another connection', { id: 'con_other', name: 'other', strategy: 'oidc' }],
  ])('%s: the connection is read again', async (_, other) => {
    const stack = await openWrites({
      tenantFetch: async (request, tenant) => {
        const answer = await tenant(request)
        return request.method === 'GET' ? answer : Response.json(other)
      },
    })
    const answer = await stack.sends[write]()
    expect(await answer.json()).toMatchObject({ id: stack.stored()?.connection.id })
    expect(stack.audits()).toMatchObject([{ outcome: 'done' }])
  })
})

test('a create that was late is found when it is looked for again', async () => {
  const stack = await openWrites({ writeMs: 20 })
  stack.tenant.panel.arm('late')
  await stack.sends.create()
  expect(await stack.confirm()).toEqual({ outcome: 'absent' })
  await stack.release()
  expect(await stack.confirm()).toMatchObject({ outcome: 'created' })
})
