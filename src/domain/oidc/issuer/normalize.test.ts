import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { production, type OriginRules } from '#domain/wire/origin-rules.ts'
import { addSuffix, normalizeIssuer } from './normalize.ts'
import { oauthDocumentUrl } from './oauth-document.ts'

const sandbox: OriginRules = { loopbackHttp: ['http://localhost:4500'] }

function read(text: string, rules = production) {
  const result = normalizeIssuer(text, rules)
  if (!result.ok) throw new Error(`${text}: ${result.code}`)
  return result
}

describe('what is typed becomes the URL to ask and the issuers that fit', () => {
  test.each([
    ['https://h.example', 'https://h.example/.well-known/openid-configuration'],
    ['https://h.example/', 'https://h.example/.well-known/openid-configuration'],
    ['https://h.example/t', 'https://h.example/t/.well-known/openid-configuration'],
    ['https://h.example/t/', 'https://h.example/t/.well-known/openid-configuration'],
    ['h.example/t', 'https://h.example/t/.well-known/openid-configuration'],
    ['HTTPS://H.Example/T', 'https://h.example/T/.well-known/openid-configuration'],
    [
      'https://h.example/t/.well-known/openid-configuration',
      'https://h.example/t/.well-known/openid-configuration',
    ],
    [
      'https://h.example/.well-known/oauth-authorization-server/t',
      'https://h.example/t/.well-known/openid-configuration',
    ],
    [
      'https://h.example/.well-known/openid-configuration?appid=7',
      'https://h.example/.well-known/openid-configuration?appid=7',
    ],
    [
      'https://h.example/.well-known/openid-configuration?client_id=7',
      'https://h.example/.well-known/openid-configuration?client_id=7',
    ],
    [
      'https://h.example/authorize?response_type=code&scope=openid',
      'https://h.example/authorize/.well-known/openid-configuration',
    ],
  ])('%s → %s', (typed, url) => expect(read(typed).documentUrl).toBe(url))

  test.each([
    ['https://h.example/t', 'https://h.example/t', 'https://h.example/t/'],
    ['https://h.example/t/', 'https://h.example/t/', 'https://h.example/t'],
    [
      'https://h.example/t/.well-known/openid-configuration',
      'https://h.example/t',
      'https://h.example/t/',
    ],
    [
      'https://h.example/.well-known/openid-configuration/t',
      'https://h.example/t',
      'https://h.example/t/',
    ],
    [
      'https://h.example/.well-known/openid_configuration',
      'https://h.example',
      'https://h.example/',
    ],
    ['https://h.example:443/t', 'https://h.example:443/t', 'https://h.example/t'],
    ['h.example', 'https://h.example', 'https://h.example/'],
  ])('%s: %s first, and %s', (typed, exact, other) => {
    const { expected } = read(typed)
    expect(expected[0]).toBe(exact)
    expect(expected).toContain(other)
  })

  // What people paste: the address with what a mail, a page or a program puts around it.
  test.each([
    ['<https://sso.acme.example>', 'taken'],
    ['"https://sso.acme.example"', 'taken'],
    ['“https://sso.acme.example”.', 'taken'],
    ['`https://sso.acme.example`', 'taken'],
    ['Issuer URL: https://sso.acme.example', 'taken'],
    ['Issuer URL: <https://sso.acme.example>', 'taken'],
    ['OIDC_ISSUER="https://sso.acme.example"', 'taken'],
    ['"issuer": "https://sso.acme.example",', 'taken'],
    ['[https://sso.acme.example](https://sso.acme.example)', 'taken'],
    ['[our issuer](https://sso.acme.example)', 'taken'],
    ['https://sso.acme.example (production)', 'taken'],
    ['https://sso.acme.example\nClient ID: abc', 'taken'],
    ['It is https://sso.acme.example, please use it.', 'taken'],
    ['https://sso.acme.example;', 'taken'],
    ['https:\\\\sso.acme.example', 'slashes'],
    ['https:\\/\\/sso.acme.example', 'slashes'],
    ['https://sso.acme.example/.well-known', 'completed'],
    ['https://sso.acme.example/.well-known/', 'completed'],
    ['https://sso.acme.example/.well-known/uma2-configuration', 'uma-form'],
    ['https://sso.acme.example/.well-known/oauth-authorization-server', 'oauth-form'],
  ])('%j: the issuer in it, and that is said: %s', (typed, note) => {
    const { documentUrl, expected, notes } = read(typed)
    expect(documentUrl).toBe('https://sso.acme.example/.well-known/openid-configuration')
    expect(expected[0]).toBe('https://sso.acme.example')
    expect(notes).toEqual([note])
  })

  test.each([
    ['"sso.acme.example"', ['taken', 'scheme-added']],
    ['Issuer: sso.acme.example', ['taken', 'scheme-added']],
    ['https://sso.acme.exa\nmple/', ['blanks-removed']],
    ['https://sso.acme.example/ /', ['blanks-removed']],
  ])('%j: %j', (typed, notes) => {
    expect(read(typed)).toMatchObject({ host: 'sso.acme.example', notes })
  })

  test.each([
    'https://h.example/.well-known/openid-configuration?x=https://other.example',
    'https://h.example/realms/(a)',
    'https://h.example/<tenant>',
    'https://[2001:db8::1]',
  ])('%s is one URL as it stands', (typed) => {
    expect(read(typed).notes).not.toContain('taken')
  })

  test('a listed sandbox origin needs no scheme and no https', () => {
    expect(read('localhost:4500/x', sandbox).expected[0]).toBe('http://localhost:4500/x')
    expect(read('http://localhost:4500', sandbox).host).toBe('localhost:4500')
  })

  test('says what it changed', () => {
    expect(read('  h.exa\u200Bm\u3164ple\uFE0F\n').notes).toEqual([
      'blanks-removed',
      'scheme-added',
    ])
    expect(read('https://h.example').notes).toEqual([])
  })
})

test.each([
  ['', 'empty'],
  [' \u200B\n', 'empty'],
  ['https://', 'not-a-url'],
  ['http:/h.example/', 'not-a-url'],
  ['javascript:alert(1)', 'not-a-url'],
  ['javascript://h.example/%0aalert(1)', 'scheme'],
  ['http://h.example', 'scheme'],
  ['http://localhost:4500', 'scheme'],
  ['ftp://h.example', 'scheme'],
  ['https://user@h.example', 'userinfo'],
  ['https://h.example?x=1', 'query'],
  ['https://h.example/?', 'query'],
  ['https://h.example/?client_id=1?x', 'query'],
  ['https://h.example/#/login?client_id=1', 'fragment'],
  ['https://h.example/#', 'fragment'],
  ['https://h', 'host'],
  ['https://a.example https://b.example', 'several'],
  ['{"issuer":"https://a.example","jwks_uri":"https://a.example/keys"}', 'several'],
])('%j is refused: %s', (typed, code) => {
  expect(normalizeIssuer(typed, production)).toEqual({ ok: false, code })
})

test('a document’s URL that is longer than can be stored', () => {
  const typed = `https://h.example/${'x'.repeat(220)}`
  const { length } = addSuffix(typed)
  expect(normalizeIssuer(typed, production, length - 1)).toEqual({ ok: false, code: 'too-long' })
  expect(normalizeIssuer(typed, production, length)).toMatchObject({ ok: true })
  expect(normalizeIssuer(typed, production)).toMatchObject({ ok: true })
})

test('never throws, and what it accepts is https', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      const result = normalizeIssuer(text, production)
      if (result.ok) expect(result.documentUrl).toMatch(/^https:\/\//)
    }),
  )
})

test('the OAuth form stands between host and path', () => {
  expect(oauthDocumentUrl('https://h.example/t/.well-known/openid-configuration')).toBe(
    'https://h.example/.well-known/oauth-authorization-server/t',
  )
})
