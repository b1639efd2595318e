import { expect, test } from 'vitest'
import { emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import { waitedFor } from './waited-for.ts'

const rules = { domain: 'acme.us.auth0.com', loopbackHttp: [] }
const issuer = {
  name: 'contoso',
  discoveryUrl: 'https://login.contoso.example/.well-known/openid-configuration',
}
const done = { ...issuer, channel: 'front_channel', channelChosen: true, clientId: 'a' } as const

test.each([
  [{ recipe: 'okta-org' as const }, 'Okta domain'],
  [{}, 'Connection name'],
  [{ ...issuer, discoveryUrl: '' }, 'OpenID Connect Discovery URL'],
  [issuer, 'Communication Channel'],
  [{ ...done, clientId: '' }, 'Client ID'],
  [{ ...done, channel: 'back_channel' as const }, 'Client Secret'],
  [done, undefined],
])('a draft with %o waits for %s', (values, field) => {
  expect(waitedFor({ ...emptyDraft(), ...values }, rules)).toBe(field)
})
