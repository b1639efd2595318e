import { expect, test } from 'vitest'
import { AnswerLost } from '../tenant/errors.ts'
import { bind, PortTaken, type Bound } from './listen.ts'
import { toNodeHandler } from './node-handler.ts'

const names = { what: 'test', setting: 'TEST_PORT' }

async function served(handle: (request: Request) => Promise<Response>) {
  const bound = await bind({ port: 0, ...names })
  const origin = `http://localhost:${bound.port}`
  bound.serve(toNodeHandler(handle, origin))
  return { bound, origin }
}

async function using<T>(bound: Bound, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } finally {
    await bound.close()
  }
}

test('a request arrives whole, and so does the answer', async () => {
  const { bound, origin } = await served(async (request) => {
    const headers = new Headers({ 'x-said': request.headers.get('x-say') ?? '' })
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2')
    const body = `${request.method} ${request.url} ${await request.text()}`
    return new Response(body, { status: 201, headers })
  })
  await using(bound, async () => {
    const url = `http://127.0.0.1:${bound.port}/path?q=1`
    const init = { method: 'PATCH', headers: { 'x-say': 'hi' }, body: 'body' }
    const response = await fetch(url, init)
    expect(response.status).toBe(201)
    expect(response.headers.get('x-said')).toBe('hi')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await response.text()).toBe(`PATCH ${origin}/path?q=1 body`)
  })
})

test('whoever comes before it serves is told so, and is served afterwards', async () => {
  const bound = await bind({ port: 0, ...names })
  const origin = `http://localhost:${bound.port}`
  await using(bound, async () => {
    const early = await fetch(origin)
    expect(early.status).toBe(503)
    expect(early.headers.get('retry-after')).toBe('1')
    expect(await early.text()).toBe('The sandbox is starting.\n')
    bound.serve(toNodeHandler(async () => new Response('served'), origin))
    expect(await (await fetch(origin)).text()).toBe('served')
  })
})

test('an answer that is lost breaks the connection', async () => {
  const { bound, origin } = await served(() => Promise.reject(new AnswerLost()))
  await using(bound, () => expect(fetch(origin)).rejects.toThrow('fetch failed'))
})

test('the handler hears that its caller has gone', async () => {
  const caller = new AbortController()
  let heard: (value: string) => void = () => {}
  const gone = new Promise<string>((resolve) => (heard = resolve))
  const { bound, origin } = await served(async ({ signal }) => {
    signal.addEventListener('abort', () => heard('gone'))
    caller.abort()
    await gone
    return new Response()
  })
  await using(bound, async () => {
    await expect(fetch(origin, { signal: caller.signal })).rejects.toThrow('abort')
    expect(await gone).toBe('gone')
  })
})

test('a taken port is named with the way out', async () => {
  const { bound } = await served(async () => new Response())
  await using(bound, async () => {
    const again = bind({ port: bound.port, ...names })
    await expect(again).rejects.toThrow(PortTaken)
    await expect(again).rejects.toThrow(
      `Port ${bound.port} (test) is taken. End what uses it, or set TEST_PORT to another port.`,
    )
  })
})
