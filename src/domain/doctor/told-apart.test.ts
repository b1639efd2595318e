import { expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Subject } from './expectation.ts'
import type { Code, Words } from './finding.ts'
import { alone, answer, document, good, silence, typed } from './fixtures/base.ts'

/** The words of a finding, of what somebody took for a discovery document. */
function wordsOf(subject: Subject, code: Code): Words {
  const diagnosis = diagnose(subject, {}, production, auth0Profile)
  expect(diagnosis.verdict).toBe('will-not-work')
  const finding = diagnosis.findings.find((one) => one.code === code)
  if (!finding) throw new Error(diagnosis.findings.map((one) => one.code).join())
  return describeFinding(finding, diagnosis.place)
}

const http = (changes: Metadata): Metadata => ({ ...good, ...changes })

test('a UMA server’s document', () => {
  const uma = {
    issuer: good.issuer,
    token_endpoint: good.token_endpoint,
    permission_endpoint: 'https://idp.example.com/permission',
  }
  expect(wordsOf(alone(answer(uma)), 'not-discovery').headline).toMatch(/UMA.*uma2-configuration/)
})

test('an API’s document names the servers to check', () => {
  const resource = {
    resource: 'https://mcp.example.com',
    authorization_servers: ['https://as.example.com'],
  }
  const words = wordsOf(alone(answer(resource)), 'not-discovery')
  expect(words.headline).toMatch(/MCP server/)
  expect(words.how).toMatch(/https:\/\/as\.example\.com/)
})

test('a plain OAuth server is said to be what APIs and MCP servers have', () => {
  const oauth = { issuer: good.issuer, authorization_endpoint: 'https://idp.example.com/a' }
  const subject = alone(answer({ ...oauth, response_types_supported: ['code'] }))
  expect(wordsOf(subject, 'oauth-only').got).toMatch(/MCP/)
})

test.each([
  ['no page', { authorization_endpoint: undefined }, /no authorization endpoint/],
  ['no grant', { grant_types_supported: ['client_credentials'] }, /client_credentials/],
])('a server for machines: %s', (_, changes, got) => {
  const { issuer, token_endpoint } = good
  const server = { issuer, token_endpoint, authorization_endpoint: 'https://idp.example.com/a' }
  const words = wordsOf(alone(answer({ ...server, ...changes })), 'workload-issuer')
  expect(words.headline).toBe('This issuer signs tokens for machines, not for people')
  expect(words.got).toMatch(got)
})

test('headers before the JSON', () => {
  const pasted = `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(good)}`
  expect(wordsOf({ document: answer(pasted), keys: undefined }, 'not-json')).toMatchObject({
    headline: expect.stringContaining('HTTP answer with its headers'),
    how: 'Paste from the first “{” on.',
  })
})

test.each(['sso.corp', 'sso.northwind.local', 'keycloak.internal'])(
  '%s is the name of an inner network',
  (host) => {
    const failure = { class: 'name', detail: 'ENOTFOUND', host } as const
    const subject = { typed: typed(`https://${host}`), document: silence({ failure }) }
    expect(wordsOf({ ...subject, keys: undefined }, 'not-found').headline).toMatch(
      /inner network, which the internet does not know/,
    )
  },
)

test('http endpoints of an https issuer: the proxy in front ends TLS', () => {
  const words = wordsOf(
    document(http({ jwks_uri: 'http://idp.example.com/jwks' })),
    'endpoint-unusable',
  )
  expect(words.how).toMatch(/proxy in front ends TLS.*X-Forwarded-Proto/)
  expect(words.message).toMatch(/proxy in front end TLS/)
})

test('an http issuer below an https address: the same', () => {
  const words = wordsOf(document({ issuer: 'http://idp.example.com' }), 'issuer-invalid')
  expect(words.how).toMatch(/proxy in front ends TLS/)
})

test('an endpoint of a container’s name is not that, but inner', () => {
  const words = wordsOf(document({ token_endpoint: 'http://keycloak:8080/t' }), 'endpoint-unusable')
  expect(words.headline).toMatch(/is on an inner host, which Auth0 cannot reach, and is not https/)
  expect(words.how).not.toMatch(/proxy/)
})
