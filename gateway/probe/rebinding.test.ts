import { expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import type { Transport } from './node-transport.ts'
import { dialPlain, listenCanary, listenHttp } from './listeners.helper.ts'
import type { ResolvedAddress } from './visit.ts'

const options = { accept: 'application/json', maxBytes: 1024 }
const idp: ResolvedAddress = { address: '93.184.216.34', family: 4 }
const inside: ResolvedAddress = { address: '127.0.0.1', family: 4 }

/** A name whose every look-up gives the next answer, the last one for ever. */
function changing(...answers: readonly ResolvedAddress[][]) {
  const asked: string[] = []
  const resolve = async (host: string) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(host)
    return answer
  }
  return { asked, resolve }
}

test('the socket goes to the address that was checked; the name is not looked up again', async () => {
  const port = await listenHttp((_, answer) => answer.end('{}'))
  const dialled: string[] = []
  const transport: Transport = (request) => {
    dialled.push(request.dial.address)
    return dialPlain(port)(request)
  }
  const name = changing([idp], [inside])
  const probe = createGuardedFetch({ originRules: production, resolve: name.resolve, transport })
  const { evidence } = await probe.get('https://idp.example/', options)
  expect(evidence.body).toBe('{}')
  expect(dialled).toEqual(['93.184.216.34'])
  expect(name.asked).toEqual(['idp.example'])
})

test('a name that turns inwards between two hops is refused at the second', async () => {
  const canary = await listenCanary()
  const port = await listenHttp((_, answer) =>
    answer.writeHead(302, { location: 'https://idp.example/again' }).end(),
  )
  const transport: Transport = (request) =>
    dialPlain(request.url.pathname === '/' ? port : canary.port)(request)
  const { resolve } = changing([idp], [inside])
  const probe = createGuardedFetch({ originRules: production, resolve, transport })
  const { evidence } = await probe.get('https://idp.example/', options)
  expect(evidence.refused).toEqual({
    url: 'https://idp.example/again',
    reason: 'address',
    address: '127.0.0.1',
    kind: 'loopback',
  })
  expect(canary.seen.connections).toBe(0)
})

test('the real transport dials the literal, not what the system says of the host', async () => {
  const canary = await listenCanary()
  const port = await listenHttp((request, answer) => answer.end(request.headers.host))
  // `localhost` would resolve to the canary's address too; only the port tells them apart.
  const probe = createGuardedFetch({
    originRules: { loopbackHttp: [`http://localhost:${canary.port}`] },
    transport: dialPlain(port),
  })
  const { evidence } = await probe.get(`http://localhost:${canary.port}/`, options)
  expect(evidence.body).toBe(`localhost:${canary.port}`)
  expect(canary.seen.connections).toBe(0)
})

test('of several addresses the next is tried when one does not accept', async () => {
  const port = await listenHttp((_, answer) => answer.end('{}'))
  const six = { address: '2606:2800:220:1::1', family: 6 }
  const dialled: string[] = []
  const transport: Transport = (request) => {
    dialled.push(request.dial.address)
    return dialPlain(request.dial.address === six.address ? port : 1)(request)
  }
  const probe = createGuardedFetch({
    originRules: production,
    resolve: async () => [six, idp],
    transport,
  })
  const { evidence } = await probe.get('https://idp.example/', options)
  expect(dialled).toEqual([idp.address, six.address])
  expect(evidence.status).toBe(200)
})

test('of hundreds of addresses four are dialled', async () => {
  const many = Array.from({ length: 200 }, (_, n) => ({ address: `93.184.216.${n}`, family: 4 }))
  let dials = 0
  const transport: Transport = (request) => {
    dials += 1
    return dialPlain(1)(request)
  }
  const probe = createGuardedFetch({
    originRules: production,
    resolve: async () => many,
    transport,
  })
  const { evidence } = await probe.get('https://idp.example/', options)
  expect(evidence.failure).toEqual({
    class: 'connect',
    detail: 'ECONNREFUSED',
    host: 'idp.example',
  })
  expect(dials).toBe(4)
})
