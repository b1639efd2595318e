import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PreflightRequest } from '#domain/destinations/auth0/contract/preflight-route.ts'
import { judgePreflight } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { createIdpBench } from './idp.helper.ts'
import { answersOf, providers, rightSecret } from './providers.helper.ts'
import { asked, given } from './request.helper.ts'

const cases = [
  ['right', {}, true],
  ['wrong secret', { credential: given('MOCK_wrong') }, true],
  ['unknown client', { client_id: 'nobody' }, true],
  ['other callback', {}, false],
] as const satisfies readonly (readonly [string, Partial<PreflightRequest>, boolean])[]

const written = readFileSync(
  new URL('../../docs/preflight.md', import.meta.url),
  'utf8',
).replaceAll(/ +/g, ' ')

/** The table of docs/preflight.md is what the product says. */
describe.each(providers.map((one) => [one.name, one] as const))('%s', (name, provider) => {
  test.each(cases)('%s', async (what, part, knowsCallback) => {
    const { evidence } = await createIdpBench(answersOf(provider, knowsCallback))
    const body = asked({ credential: given(rightSecret), ...part })
    const { callback, secret } = judgePreflight(await evidence(body), {
      ...body,
      clientId: body.client_id,
    })
    expect(written).toContain(
      `| ${name} | ${what} | ${callback.headline} | ${secret?.headline ?? 'Not tried'} |`,
    )
  })
})
