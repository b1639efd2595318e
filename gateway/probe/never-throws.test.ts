import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidence as schema } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { kindOf } from './addresses.ts'
import { allowedPorts } from './guard.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import type { TransportRequest } from './node-transport.ts'
import { attempts } from './attempts.ts'

const options = { accept: 'application/json', maxBytes: 64 }
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(...attempts.map(({ url }) => url)),
  fc
    .tuple(fc.constantFrom('https://', 'http://', '//'), fc.string({ unit: 'binary' }))
    .map((p) => p.join('')),
  fc
    .oneof(
      fc.ipV4Extended(),
      fc.ipV6().map((a) => `[${a}]`),
    )
    .map((host) => `https://${host}/`),
)
const answer = fc.record({
  status: fc.integer({ min: 200, max: 599 }),
  headers: fc.dictionary(fc.constantFrom('location', 'content-encoding', 'date'), hostile),
  chunks: fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 3 }),
})

test('whatever is typed, resolved and answered: evidence, and only public addresses dialled', async () => {
  const addresses = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(hostile, addresses, answer, async (url, found, { chunks, ...head }) => {
      const asked: TransportRequest[] = []
      const probe = createGuardedFetch({
        originRules: production,
        resolve: async () => found.map((address) => ({ address, family: 4 })),
        transport: async (request) => {
          asked.push(request)
          return {
            ...head,
            body: (async function* () {
              yield* chunks
            })(),
          }
        },
      })
      const { evidence } = await probe.get(url, options)
      expect(schema.parse(JSON.parse(JSON.stringify(evidence)))).toMatchObject({ url })
      for (const {
        url: { protocol, port, username },
        dial,
      } of asked) {
        expect([protocol, username, kindOf(dial.address)]).toEqual(['https:', '', 'public'])
        expect(allowedPorts).toContain(port || '443')
      }
    }),
    { numRuns: 500 },
  )
})
