import { describe, expect, test } from 'vitest'
import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import type { Evidence } from '#domain/wire/evidence.ts'
import { production } from '#domain/wire/origin-rules.ts'
import { addSuffix } from '#domain/oidc/issuer/normalize.ts'
import { buildCase } from './case.ts'
import { describeFinding } from './describe.ts'
import { diagnose } from './diagnose.ts'
import type { Subject } from './expectation.ts'
import { alone, answer, good, silence, typed } from './fixtures/base.ts'
import { homeUrlOf } from './issuer-standing.ts'

const tenant = '11111111-2222-3333-4444-555555555555'
const nothing = answer('', { status: 404 })
const asks = (subject: Subject) => homeUrlOf(buildCase(subject, {}, production, auth0Profile))
/** What the address answers where nothing is published below it. */
const at = (address: string, document: Evidence = nothing) => alone(document, address)
const serves = (issuer: string, names = issuer) =>
  answer({ ...good, issuer: names }, { url: addSuffix(issuer) })

describe('the issuer that an address belongs to is asked, and offered once it was seen', () => {
  test.each([
    [
      'https://sso.northwind.example/realms/main/protocol/openid-connect/auth',
      'https://sso.northwind.example/realms/main',
    ],
    [
      'https://sso.northwind.example/auth/realms/main/protocol/openid-connect/token',
      'https://sso.northwind.example/auth/realms/main',
    ],
    [
      'https://sso.northwind.example/realms/main/protocol/openid-connect/auth?client_id=acme&response_type=code&redirect_uri=https%3A%2F%2Facme.example%2Fcb&state=1',
      'https://sso.northwind.example/realms/main',
    ],
    [
      'https://sso.northwind.example/realms/main/login-actions/authenticate?session_code=1&client_id=acme&tab_id=2',
      'https://sso.northwind.example/realms/main',
    ],
    [
      `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize?client_id=1&response_type=code`,
      `https://login.microsoftonline.com/${tenant}/v2.0`,
    ],
    [
      'https://sso.northwind.example/realms/main/account/',
      'https://sso.northwind.example/realms/main',
    ],
    [
      'https://sso.northwind.example/admin/main/console/',
      'https://sso.northwind.example/realms/main',
    ],
    [
      `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
      `https://login.microsoftonline.com/${tenant}/v2.0`,
    ],
    [
      `https://login.microsoftonline.us/${tenant}/oauth2/token`,
      `https://login.microsoftonline.us/${tenant}/v2.0`,
    ],
    [
      'https://northwind.okta.com/oauth2/default/v1/authorize',
      'https://northwind.okta.com/oauth2/default',
    ],
    ['https://northwind.okta.com/oauth2/v1/token', 'https://northwind.okta.com'],
    ['https://northwind-admin.okta.com', 'https://northwind.okta.com'],
    ['https://northwind-admin.okta.com/admin/dashboard', 'https://northwind.okta.com'],
    ['https://northwind-admin.oktapreview.com/', 'https://northwind.oktapreview.com'],
    ['https://sso.northwind.example/as/authorization.oauth2', 'https://sso.northwind.example'],
    ['https://auth.pingone.eu/env/as/authorize', 'https://auth.pingone.eu/env/as'],
    ['https://sts.northwind.example/adfs/ls/', 'https://sts.northwind.example/adfs'],
    ['https://sts.northwind.example/adfs/oauth2/authorize/', 'https://sts.northwind.example/adfs'],
    ['https://id.northwind.example/connect/token', 'https://id.northwind.example'],
    [
      'https://northwind.my.salesforce.com/services/oauth2/authorize',
      'https://northwind.my.salesforce.com',
    ],
    ['https://northwind.onelogin.com/oidc/2/auth', 'https://northwind.onelogin.com/oidc/2'],
    ['https://idp.northwind.example/.well-known/jwks.json', 'https://idp.northwind.example'],
  ])('%s: %s', (address, issuer) => {
    expect(asks(at(address))).toBe(addSuffix(issuer))
    const subject = { ...at(address), home: serves(issuer) }
    const { findings, place, verdict } = diagnose(subject, {}, production, auth0Profile)
    expect(verdict).toBe('will-not-work')
    const [first] = findings
    if (first?.code !== 'issuer-meant') throw new Error(String(first?.code))
    expect(describeFinding(first, place).fix).toMatchObject({
      field: 'discovery_url',
      value: issuer,
    })
  })

  test('a final slash is the published one’s', () => {
    const address = 'https://acme.eu.auth0.com/authorize'
    const home = serves('https://acme.eu.auth0.com', 'https://acme.eu.auth0.com/')
    const { findings } = diagnose({ ...at(address), home }, {}, production, auth0Profile)
    expect(findings[0]).toMatchObject({ issuer: 'https://acme.eu.auth0.com/' })
  })

  test('a page in place of the document, and a key set: the same', () => {
    const page = answer('<!doctype html><title>Log in</title>')
    expect(asks(at('https://id.northwind.example/connect/authorize', page))).toBeDefined()
    const keys = answer({ keys: [] })
    expect(asks(at('https://id.northwind.example/.well-known/jwks', keys))).toBeDefined()
  })

  test('an API names its server', () => {
    const resource = {
      resource: 'https://api.example',
      authorization_servers: ['https://as.example'],
    }
    const address = 'https://api.example/.well-known/oauth-protected-resource'
    expect(asks(at(address, answer(resource)))).toBe(addSuffix('https://as.example'))
  })
})

describe('nothing is offered that was not seen', () => {
  const address = 'https://id.northwind.example/connect/authorize'
  const issuer = 'https://id.northwind.example'
  test.each<[string, Subject['home']]>([
    ['not asked', undefined],
    ['no answer of our own', 'lost'],
    ['nothing there', answer('', { status: 404, url: addSuffix(issuer) })],
    ['another issuer there', serves(issuer, 'https://evil.example')],
    ['an answer from elsewhere', serves('https://evil.example', issuer)],
  ])('%s', (_, home) => {
    const subject = { ...at(address), home }
    const { findings, place } = diagnose(subject, {}, production, auth0Profile)
    expect(findings.map(({ code }) => code)).not.toContain('issuer-meant')
    expect(findings.flatMap((one) => describeFinding(one, place).fix ?? [])).toEqual([])
  })

  test.each([
    ['an address that looks like an issuer', at('https://idp.northwind.example/tenant')],
    ['an answer that is a document', at(address, answer({ ...good, issuer: address }))],
    ['endpoints by hand', { typed: typed(), keys: undefined, manual: good }],
    ['no answer yet', { typed: typed(address), document: undefined, keys: undefined }],
  ])('%s: nothing more is asked', (_, subject) => {
    expect(asks(subject)).toBe(undefined)
  })

  test('a network that fails is no reason not to look', () => {
    const failure = { class: 'name', detail: 'x', host: 'northwind-admin.okta.com' } as const
    expect(asks(at('https://northwind-admin.okta.com', silence({ failure })))).toBeDefined()
  })
})
