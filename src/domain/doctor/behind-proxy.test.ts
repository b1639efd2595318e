import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Subject } from './expectation.ts'
import { alone, answer, document, good } from './fixtures/base.ts'

const proxy = /proxy in front ends TLS/
const inner = good.issuer.replace('https:', 'http:')

function hows(subject: Subject) {
  const { findings, place } = diagnose(subject, {}, production, auth0Profile)
  return findings
    .filter(({ code }) => code === 'endpoint-unusable' || code === 'issuer-invalid')
    .map((one) => describeFinding(one, place))
}

describe('a host that is reached over https publishes http', () => {
  test.each<[string, Metadata]>([
    ['an endpoint', { token_endpoint: `${inner}/token` }],
    ['the port the provider listens on', { jwks_uri: `${inner}:8080/jwks` }],
    ['the issuer', { issuer: inner }],
    ['the host in capitals', { token_endpoint: 'http://IDP.example.com/token' }],
  ])('%s: the proxy in front ends TLS', (_, changes) => {
    const [words] = hows(document(changes))
    expect(words?.how).toMatch(proxy)
    expect(words?.how).toContain('X-Forwarded-Proto')
  })

  test('as a file, by the issuer it names', () => {
    const file = answer(
      { ...good, token_endpoint: `${inner}/token` },
      { status: undefined, url: '' },
    )
    const [words] = hows({ document: file, keys: undefined })
    expect(words?.how).toMatch(proxy)
    expect(words?.message).toContain('Does a proxy in front end TLS')
  })
})

test.each<[string, Subject]>([
  ['another host', document({ token_endpoint: 'http://login.example.net/token' })],
  ['an inner host', document({ token_endpoint: 'https://keycloak:8080/token' })],
  ['no URL', document({ token_endpoint: 'ftp://idp.example.com/token' })],
  [
    'nothing that is https',
    {
      manual: { ...good, issuer: inner, token_endpoint: `${inner}/token` },
      keys: undefined,
    },
  ],
  ['a placeholder', alone(answer({ ...good, token_endpoint: 'http://{host}/token' }))],
])('%s says nothing of a proxy', (_, subject) => {
  const all = hows(subject)
  expect(all.length).toBeGreaterThan(0)
  for (const { how } of all) expect(how).not.toMatch(proxy)
})

test.each([
  ['http://keycloak:8080/token', 'and is not https'],
  ['http://localhost:8080/token', 'and is not https'],
  ['http://10.0.0.7/token', 'and is not https'],
  ['https://idp.corp.local/token', 'which Auth0 cannot reach'],
])('%s is told by its inner host', (token_endpoint, headline) => {
  const [words] = hows(document({ token_endpoint }))
  expect(words?.headline).toMatch(/^token_endpoint is on an inner host, which Auth0 cannot reach/)
  expect(words?.headline).toContain(headline)
  expect(words?.how).toContain('as its own network knows it')
})

test('an http page to log in at blocks, an https one on an inner host works for some', () => {
  const weight = (authorization_endpoint: string) =>
    diagnose(document({ authorization_endpoint }), {}, production, auth0Profile).findings.find(
      ({ code }) => code === 'endpoint-unusable',
    )?.severity
  expect(weight('http://keycloak:8080/authorize')).toBe('blocks')
  expect(weight('https://keycloak:8443/authorize')).toBe('breaks-some')
})
