import 'reflect-metadata' // has to run before @peculiar/x509 loads
import { createServer } from 'node:https'
import { TLSSocket } from 'node:tls'
import { beforeAll, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { type TestCertificate, createAuthority, selfSigned } from './certificates.helper.ts'
import { dialInstead, listen, listenHttp } from './listeners.helper.ts'

const hour = 60 * 60 * 1000
const options = { accept: 'application/json', maxBytes: 1024 }
const resolve = async () => [{ address: '93.184.216.34', family: 4 }]

let authority: Awaited<ReturnType<typeof createAuthority>>
beforeAll(async () => {
  authority = await createAuthority()
})

const probeAt = (port: number, ca?: readonly string[]) =>
  createGuardedFetch({ originRules: production, resolve, transport: dialInstead(port, ca) })

async function ask(certificate: TestCertificate, url: string, trusted = true) {
  const server = createServer(certificate, (request, answer) => {
    const { socket } = request
    answer.end('servername' in socket ? `SNI ${String(socket.servername)}` : '')
  })
  const port = await listen(server)
  const { evidence } = await probeAt(port, trusted ? [authority.ca] : undefined).get(url, options)
  return evidence
}

test('a good certificate passes; the name of the URL is what is asked for', async () => {
  const evidence = await ask(await authority.issue('idp.example'), 'https://idp.example/')
  expect(evidence).toMatchObject({ status: 200, body: 'SNI idp.example' })
})

test('a final dot is no part of the name', async () => {
  const evidence = await ask(await authority.issue('idp.example'), 'https://idp.example./')
  expect(evidence).toMatchObject({ status: 200, body: 'SNI idp.example' })
})

test('an address must be named by the certificate too, and is not sent as SNI', async () => {
  const evidence = await ask(await authority.issue('93.184.216.34'), 'https://93.184.216.34/')
  expect(evidence).toMatchObject({ status: 200, body: 'SNI false' })
})

test.each([
  ['expired', () => authority.issue('idp.example', -2 * hour, -hour), true],
  ['not yet valid', () => authority.issue('idp.example', hour, 2 * hour), true],
  ['name mismatch', () => authority.issue('other.example'), true],
  // The address that is dialled does not stand in for the name.
  ['name mismatch', () => authority.issue('127.0.0.1'), true],
  ['self-signed', () => selfSigned('idp.example'), true],
  ['unknown CA', () => authority.issue('idp.example'), false],
])('%s', async (reason, certificate, trusted) => {
  const evidence = await ask(await certificate(), 'https://idp.example/', trusted)
  expect(evidence.failure).toEqual({ class: 'tls', detail: reason, host: 'idp.example' })
  expect(evidence.status).toBeUndefined()
})

test('no TLS session of an earlier check is resumed: Node would not look at the name again', async () => {
  const server = createServer(await authority.issue('idp.example'), (request, answer) => {
    answer.end(
      request.socket instanceof TLSSocket && request.socket.isSessionReused() ? 'old' : 'new',
    )
  })
  const probe = probeAt(await listen(server), [authority.ca])
  await probe.get('https://idp.example/', options)
  const { evidence } = await probe.get('https://idp.example/', options)
  expect(evidence.body).toBe('new')
})

test('a port that speaks plain HTTP', async () => {
  const port = await listenHttp((_, answer) => answer.end())
  const { evidence } = await probeAt(port).get('https://idp.example/', options)
  expect(evidence.failure).toEqual({ class: 'tls', detail: 'handshake', host: 'idp.example' })
})
