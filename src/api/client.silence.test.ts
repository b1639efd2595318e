import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  client,
  create,
  json,
  network,
  read,
  replaceNetwork,
  session,
  thrown,
  writes,
} from './client.helper.ts'
import { createClient } from './client.ts'
import { ApiError } from './errors.ts'

replaceNetwork()

describe('no answer', () => {
  const broken = async () => {
    throw new TypeError('Failed to fetch')
  }

  test('is offline for what changes nothing', async () => {
    network.answer = broken
    expect(await thrown(read())).toMatchObject({ kind: 'offline', status: 0 })
  })

  test.each(writes)('to %s: nobody knows what became of it', async (_, write) => {
    network.answer = broken
    expect(await thrown(write())).toMatchObject({ kind: 'lost' })
  })

  test('to a create from a browser that is offline: nothing was sent', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    network.answer = broken
    expect(await thrown(create())).toMatchObject({ kind: 'offline' })
  })

  test.each(writes)('to %s, as the network goes or comes: it may have left', async (_, write) => {
    for (const onLine of [true, false]) {
      vi.stubGlobal('navigator', { onLine })
      network.answer = () => {
        vi.stubGlobal('navigator', { onLine: !onLine })
        return broken()
      }
      expect(await thrown(write())).toMatchObject({ kind: 'lost' })
    }
  })

  test('a call that is cancelled ends with the reason of its signal', async () => {
    const stop = new AbortController()
    network.answer = async (request) => {
      stop.abort(new Error('newer input'))
      request.signal.throwIfAborted()
      return json(session)
    }
    expect(await thrown(client.call('session', {}, { signal: stop.signal }))).toEqual(
      new Error('newer input'),
    )
  })
})

describe('an answer that does not come', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const silent = (request: Request) =>
    new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason))
    })
  const stalled = async (request: Request) =>
    new Response(
      new ReadableStream({
        start: (controller) =>
          request.signal.addEventListener('abort', () => controller.error(request.signal.reason)),
      }),
    )
  const after = async (call: Promise<unknown>, ms: number) => {
    const ended = thrown(call)
    await vi.advanceTimersByTimeAsync(ms)
    return ended
  }

  test.each([
    ['at all', silent],
    ['to its end', stalled],
  ])('%s: a read is given up after half a minute, and the server named', async (_, how) => {
    network.answer = how
    expect(await after(read(), 30_000)).toMatchObject({
      kind: 'offline',
      source: 'browser',
      code: 'late',
      message: 'Greencheck’s server did not answer within 30 seconds.',
    })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a check of an issuer is a read', async () => {
    network.answer = silent
    const check = client.call('probeDocument', { body: { url: 'https://idp.example' } })
    expect(await after(check, 30_000)).toMatchObject({ code: 'late' })
  })

  test('a create is waited for longer, and then nobody knows what became of it', async () => {
    network.answer = silent
    const ended = vi.fn()
    const creating = thrown(create()).then(ended)
    await vi.advanceTimersByTimeAsync(119_999)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await creating
    expect(ended).toHaveBeenCalledWith(expect.objectContaining({ kind: 'lost' }))
  })
})

describe('the operator', () => {
  test.each([
    ['oidc|Ö', 'oidc%7C%C3%96'],
    ['auth0|\ud800', 'auth0%7C%EF%BF%BD'],
  ])('%j is the one whom the answer names %s', async (sub, named) => {
    const own = createClient({
      baseUrl: '/api',
      getToken: async () => 'token',
      operator: () => sub,
    })
    network.answer = async () => json({ ...session, sub }, 200, { 'greencheck-operator': named })
    expect(await own.call('session', {})).toMatchObject({ sub })
  })

  test.each([
    ['another', { 'greencheck-operator': 'auth0|you' }],
    ['none', {}],
  ])('%s in an answer: it is refused', async (_, headers) => {
    network.answer = async () => Response.json(session, { headers })
    expect(await thrown(read())).toMatchObject({ kind: 'signed-out', code: 'another_operator' })
  })

  test('who has no token is signed out, and nothing is sent', async () => {
    const nobody = createClient({
      baseUrl: '/api',
      getToken: async () => {
        throw new Error('login_required')
      },
    })
    expect(await thrown(nobody.call('session', {}))).toMatchObject({ kind: 'signed-out' })
    expect(network.sent).toEqual([])
  })

  test('a reason that getToken gives is passed on', async () => {
    const reason = new ApiError({
      kind: 'offline',
      source: 'browser',
      status: 0,
      code: 'tenant_unreachable',
      message: 'm',
      requestId: '',
    })
    const cut = createClient({
      baseUrl: '/api',
      getToken: async () => {
        throw reason
      },
    })
    expect(await thrown(cut.call('session', {}))).toBe(reason)
  })
})
