import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { production } from '#domain/wire/origin-rules.ts'
import { type Attempt, attempts, attemptsTable } from './attempts.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { dialInstead, dialPlain, listenCanary, listenHttp } from './listeners.helper.ts'
import type { ResolvedAddress } from './visit.ts'

const options = { accept: 'application/json', maxBytes: 1024 }
const at = (address: string): ResolvedAddress => ({
  address,
  family: address.includes(':') ? 6 : 4,
})

const answers = (attempt: Attempt) => async (host: string) => {
  if (host === 'start.example') return [at('93.184.216.34')]
  if (!attempt.resolves) throw new Error(`${host} must not be looked up`)
  return attempt.resolves.map(at)
}

const outcome = ({ reason, kind }: Attempt) => (kind === undefined ? { reason } : { reason, kind })

describe('asked for', () => {
  test.each(attempts)('$url → $resolves: $reason $kind', async (attempt) => {
    const canary = await listenCanary()
    const transport = dialInstead(canary.port)
    const probe = createGuardedFetch({
      originRules: production,
      resolve: answers(attempt),
      transport,
    })
    const { evidence } = await probe.get(attempt.url, options)
    expect(evidence.refused).toMatchObject(outcome(attempt))
    expect(evidence).not.toHaveProperty('failure')
    expect(evidence).not.toHaveProperty('body')
    expect(canary.seen.connections).toBe(0)
  })
})

describe('redirected to', () => {
  // Only what has a scheme: the rest would be read relative to the host that redirects.
  const absolute = attempts.filter(({ url, reason }) => reason !== 'not-a-url' && url !== '')
  test.each(absolute)('$url → $resolves: $reason $kind', async (attempt) => {
    const canary = await listenCanary()
    // Written so that a header can carry it and the parser reads the same URL.
    const location = new URL(attempt.url).href
    const start = await listenHttp((_, answer) =>
      answer.writeHead(302, { location }).end('internal'),
    )
    const probe = createGuardedFetch({
      originRules: production,
      resolve: answers(attempt),
      transport: (request) =>
        dialPlain(request.host === 'start.example' ? start : canary.port)(request),
    })
    const { evidence } = await probe.get('https://start.example/', options)
    const reason = attempt.reason === 'scheme' ? 'redirect-scheme' : attempt.reason
    expect(evidence.refused).toMatchObject({ ...outcome(attempt), reason, url: location })
    expect(evidence).toMatchObject({ status: 302, hops: [], headers: { location } })
    expect(evidence).not.toHaveProperty('body')
    expect(canary.seen.connections).toBe(0)
  })
})

test('the canary sings: a public address does reach it', async () => {
  const canary = await listenCanary()
  const probe = createGuardedFetch({
    originRules: production,
    resolve: async () => [at('93.184.216.34')],
    transport: dialInstead(canary.port),
  })
  const { evidence } = await probe.get('https://idp.example:8443/', options)
  expect(evidence.failure).toMatchObject({ class: 'connect', host: 'idp.example' })
  expect(canary.seen.connections).toBe(1)
})

test('nothing reaches a listener on loopback, with the real resolver and transport', async () => {
  const canary = await listenCanary()
  const probe = createGuardedFetch({
    originRules: { loopbackHttp: ['http://localhost:1', `https://localhost:${canary.port}.`] },
  })
  for (const host of ['localhost', '127.0.0.1', '[::1]', '0', '[::ffff:127.0.0.1]', '127.1']) {
    for (const scheme of ['http', 'https']) {
      const { evidence } = await probe.get(`${scheme}://${host}:${canary.port}/`, options)
      expect(evidence.refused?.reason).toBe(scheme === 'http' ? 'scheme' : 'port')
    }
  }
  expect(canary.seen.connections).toBe(0)
})

test('docs/ssrf.md lists the attempts', async () => {
  const page = await readFile(new URL('../../docs/ssrf.md', import.meta.url), 'utf8')
  expect(unpadded(page)).toContain(unpadded(attemptsTable()))
})

/** Without what Prettier does to align the columns of a table. */
const unpadded = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---')
