import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { attempts } from './attempts.ts'
import { createGuardedFetch, type SendOptions } from './guarded-fetch.ts'
import type { Transport } from './node-transport.ts'
import { dialInstead, dialPlain, listenCanary, listenHttp } from './listeners.helper.ts'
import type { ResolvedAddress } from './visit.ts'

const get: SendOptions = { method: 'GET', accept: 'text/html', maxBytes: 64 }
const post: SendOptions = {
  ...get,
  method: 'POST',
  body: new URLSearchParams({ a: 'ü &', b: '2' }),
}
const idp: ResolvedAddress = { address: '93.184.216.34', family: 4 }

const probeThrough = (transport: Transport, addresses = [idp]) =>
  createGuardedFetch({ originRules: production, resolve: async () => addresses, transport })

/** What arrived, request by request, and the evidence of one `send`. */
async function ask(options: SendOptions, handler: RequestListener) {
  const arrived: object[] = []
  const port = await listenHttp((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      arrived.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
      handler(request, answer)
    })
  })
  const fetched = await probeThrough(dialPlain(port)).send('https://idp.example/token?x=1', options)
  return { ...fetched, arrived }
}

describe('the request', () => {
  const common = {
    host: 'idp.example',
    accept: 'text/html',
    'accept-encoding': 'gzip, br',
    'user-agent': 'Greencheck',
    connection: 'close',
  }

  test('GET carries no credentials, cookies or body', async () => {
    const { arrived, evidence } = await ask(get, (_, answer) => answer.end('page'))
    expect(arrived).toEqual([{ method: 'GET', url: '/token?x=1', headers: common, body: '' }])
    expect(evidence).toMatchObject({ status: 200, body: 'page', bytes: 4, hops: [] })
  })

  test('POST carries its form and the headers it was given', async () => {
    const headers = { authorization: 'Bearer MOCK_token' }
    const { arrived } = await ask({ ...post, headers }, (_, answer) => answer.end())
    const form = 'a=%C3%BC+%26&b=2'
    expect(arrived).toEqual([
      {
        method: 'POST',
        url: '/token?x=1',
        headers: {
          ...common,
          ...headers,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': `${form.length}`,
        },
        body: form,
      },
    ])
  })

  test('a header that could end the line is not sent', async () => {
    const headers = { authorization: 'Bearer a\r\nx-b: c' }
    const { arrived, evidence } = await ask({ ...get, headers }, (_, answer) => answer.end())
    expect(arrived).toEqual([])
    expect(evidence.failure).toMatchObject({ detail: 'ERR_INVALID_CHAR' })
  })
})

describe('a redirect is the answer', () => {
  test.each([301, 302, 303, 307, 308])('%i', async (status) => {
    const location = 'http://169.254.169.254/?code=1'
    const { arrived, evidence, raw } = await ask(post, (_, answer) =>
      answer.writeHead(status, { location, 'set-cookie': 'a=b' }).end('moved'),
    )
    expect(arrived).toHaveLength(1)
    expect(evidence).toMatchObject({ status, hops: [] })
    expect(evidence.headers).toEqual({ location, date: expect.any(String) })
    expect(evidence).not.toHaveProperty('failure')
    expect(evidence).not.toHaveProperty('refused')
    expect([evidence.body, raw]).toEqual([undefined, undefined])
  })

  test('with no location', async () => {
    const { evidence } = await ask(get, (_, answer) => answer.writeHead(302).end())
    expect(evidence).toMatchObject({ status: 302, hops: [] })
    expect(evidence).not.toHaveProperty('failure')
  })
})

describe('the checks are those of get', () => {
  test.each(attempts)('$url → $resolves: $reason $kind', async ({ url, resolves, reason }) => {
    const canary = await listenCanary()
    const addresses = (resolves ?? []).map((address) => ({ address, family: 4 }))
    const { evidence } = await probeThrough(dialInstead(canary.port), addresses).send(url, post)
    expect(evidence.refused?.reason).toBe(reason)
    expect(canary.seen.connections).toBe(0)
  })

  test('the size', async () => {
    const { evidence, raw } = await ask(get, (_, answer) => answer.end('x'.repeat(65)))
    expect(evidence.failure).toMatchObject({ class: 'too-large', detail: '64' })
    expect(raw).toBeUndefined()
  })

  test('the time', async () => {
    const port = await listenHttp(() => {})
    const transport = dialPlain(port)
    const resolve = async () => [idp]
    const probe = createGuardedFetch({
      originRules: production,
      resolve,
      transport,
      timeoutMs: 100,
    })
    const { evidence } = await probe.send('https://idp.example/', post)
    expect(evidence.failure).toMatchObject({ class: 'timeout', detail: '100' })
  })

  test('a caller that gave up before', async () => {
    const port = await listenHttp((_, answer) => answer.end())
    const signal = AbortSignal.abort(new Error('gone'))
    const sending = probeThrough(dialPlain(port)).send('https://idp.example/', { ...post, signal })
    await expect(sending).rejects.toThrow('gone')
  })
})

describe('it leaves at most once', () => {
  const other: ResolvedAddress = { address: '93.184.216.35', family: 4 }

  test('an address that hangs up was asked: the next is not', async () => {
    const canary = await listenCanary()
    const dialled: string[] = []
    const transport: Transport = (request) => {
      dialled.push(request.dial.address)
      return dialPlain(canary.port)(request)
    }
    const { evidence } = await probeThrough(transport, [idp, other]).send(
      'https://idp.example/',
      post,
    )
    expect(evidence.failure?.class).toBe('connect')
    expect(dialled).toEqual([idp.address])
  })

  test('an address that does not accept was not: the next is', async () => {
    const port = await listenHttp((_, answer) => answer.end())
    const transport: Transport = (request) =>
      dialPlain(request.dial.address === idp.address ? 1 : port)(request)
    const { evidence } = await probeThrough(transport, [idp, other]).send(
      'https://idp.example/',
      post,
    )
    expect(evidence.status).toBe(200)
  })
})
