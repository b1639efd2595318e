import { expect, test } from 'vitest'
import { createGuardedFetch } from './guarded-fetch.ts'
import { listenCanary, listenHttp } from './listeners.helper.ts'

const options = { accept: 'application/json', maxBytes: 1024 }

test('a listed origin is asked over http on loopback', async () => {
  const port = await listenHttp((_, answer) => answer.end('{}'))
  const probe = createGuardedFetch({ originRules: { loopbackHttp: [`http://localhost:${port}`] } })
  const { evidence } = await probe.get(`http://localhost:${port}/x`, options)
  expect(evidence).toMatchObject({ status: 200, body: '{}' })
})

test('only that origin: no other port, host, scheme or userinfo', async () => {
  const canary = await listenCanary()
  const listed = await listenHttp((_, answer) => answer.end('{}'))
  const probe = createGuardedFetch({
    originRules: { loopbackHttp: [`http://localhost:${listed}`] },
  })
  const refused = async (url: string) => (await probe.get(url, options)).evidence.refused?.reason
  expect(await refused(`http://localhost:${canary.port}/`)).toBe('scheme')
  expect(await refused(`https://localhost:${canary.port}/`)).toBe('port')
  expect(await refused(`http://127.0.0.1:${listed}/`)).toBe('scheme')
  expect(await refused(`http://localhost.:${listed}/`)).toBe('scheme')
  expect(await refused(`https://localhost:${listed}/`)).toBe('port')
  expect(await refused(`http://user@localhost:${listed}/`)).toBe('userinfo')
  expect(await refused(`blob:http://localhost:${listed}/`)).toBe('scheme')
  expect(await refused('https://localhost/')).toBe('address')
  expect(canary.seen.connections).toBe(0)
})

test('a listed origin redirects to a listed origin, and nowhere else on loopback', async () => {
  const canary = await listenCanary()
  const listed = await listenHttp((request, answer) => {
    if (request.url === '/end') return answer.end('{}')
    const location = request.url === '/in' ? '/end' : `http://localhost:${canary.port}/`
    return answer.writeHead(302, { location }).end()
  })
  const origin = `http://localhost:${listed}`
  const probe = createGuardedFetch({ originRules: { loopbackHttp: [origin] } })
  const { evidence: followed } = await probe.get(`${origin}/in`, options)
  expect(followed).toMatchObject({ status: 200, hops: [{ location: `${origin}/end` }] })
  const { evidence: stopped } = await probe.get(`${origin}/out`, options)
  expect(stopped.refused?.reason).toBe('redirect-scheme')
  expect(canary.seen.connections).toBe(0)
})

test('a listed origin that is not on loopback is refused: it would be plain text on a network', async () => {
  const probe = createGuardedFetch({
    originRules: { loopbackHttp: ['http://idp.example'] },
    resolve: async () => [{ address: '93.184.216.34', family: 4 }],
  })
  const { evidence } = await probe.get('http://idp.example/', options)
  expect(evidence.refused).toMatchObject({ reason: 'address', kind: 'public' })
})
