import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf, openWrites } from './writes.helper.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const later = <T>(ms: number, value: () => T | Promise<T>) =>
  new Promise<T>((resolve) => void setTimeout(() => resolve(value()), ms))

/** Something that is waited for, and tells when it has begun, so that the clock can be turned. */
function signalled() {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => void (begin = resolve))
  return { begin: () => begin(), begun }
}

describe('what is read before a change', () => {
  test('has twenty seconds for all of it: then nothing is sent, and others have their turn', async () => {
    const { begin, begun } = signalled()
    let pages = 0
    const sent: string[] = []
    const stack = await openWrites({
      tenantFetch: async (request, tenant) => {
        if (request.method !== 'GET') sent.push(request.method)
        if (!request.url.includes('/api/v2/clients/') || pages >= 3) return tenant(request)
        begin()
        pages++
        return later(9000, () => Response.json({ connections: [], next: `${pages}` }))
      },
    })
    const first = stack.sends.clients()
    await begun
    const second = stack.sends.delete()
    await vi.advanceTimersByTimeAsync(9000)
    await vi.advanceTimersByTimeAsync(11_000)
    const { code, outcome, message } = await failureOf(await first)
    expect({ code, outcome }).toEqual({ code: 'tenant_unreachable', outcome: undefined })
    expect(message).toMatch(/20 seconds/)
    expect((await second).ok).toBe(true)
    expect(sent).toEqual(['DELETE'])
    expect(stack.audits()).toMatchObject([{ outcome: 'failed' }, { outcome: 'done' }])
  })
})

describe('the gateway’s own access', () => {
  const unauthorized = () =>
    Response.json({ statusCode: 401, message: 'Invalid token' }, { status: 401 })
  const refusal = async () =>
    Response.json({ statusCode: 400, message: 'Payload validation error' }, { status: 400 })

  test('does not take of the time that the answer to a write has', async () => {
    const { begin, begun } = signalled()
    const token = signalled()
    const stack = await openWrites({
      tokenFetch: (ask) => {
        token.begin()
        return later(9000, ask)
      },
      tenantFetch: (request, tenant) => {
        if (request.method === 'GET') return tenant(request)
        begin()
        return later(25_000, () => tenant(request))
      },
    })
    const sent = stack.sends.create()
    await token.begun
    await vi.advanceTimersByTimeAsync(9000)
    await begun
    await vi.advanceTimersByTimeAsync(25_000)
    expect((await sent).ok).toBe(true)
  })

  test('is refused, and then not given again: the refusal is said', async () => {
    let refused = false
    const stack = await openWrites({
      tokenFetch: (ask) => (refused ? Promise.reject(new TypeError('fetch failed')) : ask()),
      tenantFetch: async (request, tenant) => {
        if (request.method === 'GET') return tenant(request)
        refused = true
        return unauthorized()
      },
    })
    const { code, outcome } = await failureOf(await stack.sends.delete())
    expect({ code, outcome }).toEqual({ code: 'machine_refused', outcome: undefined })
    expect(stack.audits()).toMatchObject([{ outcome: 'failed' }])
  })

  test('is refused late, and comes again: what is then answered is waited for', async () => {
    const { begin, begun } = signalled()
    const token = signalled()
    let writes = 0
    const stack = await openWrites({
      tokenFetch: (ask) => {
        if (writes === 0) return ask()
        token.begin()
        return later(9000, ask)
      },
      tenantFetch: (request, tenant) => {
        if (request.method === 'GET') return tenant(request)
        if (writes++ > 0) return refusal()
        begin()
        return later(25_000, unauthorized)
      },
    })
    const sent = stack.sends.create()
    await begun
    await vi.advanceTimersByTimeAsync(25_000)
    await token.begun
    await vi.advanceTimersByTimeAsync(9000)
    expect(await failureOf(await sent)).toMatchObject({ code: 'tenant_400' })
    expect(writes).toBe(2)
  })
})
