import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDirectLink } from './direct-link.ts'
import { explainLink, mendedInTenant } from './explain-link.ts'
import type { KnownTenant } from './known-tenant.ts'
import { linkProblems } from './link-problems.ts'
import { matchCallback } from './match-callback.ts'
import { partMeaning } from './part-meaning.ts'
import { unreadableWords } from './read-link.ts'

const origin = 'https://acme.us.auth0.com'
const callback = 'https://app.acme.example/callback'
const known: KnownTenant = {
  origins: [origin, 'https://login.acme.example'],
  connections: ['northwind', 'contoso'],
  clients: [
    { client_id: 'app1', callbacks: [callback] },
    { client_id: 'app2', callbacks: [callback, 'https://other.example/cb'] },
    { client_id: 'wild', callbacks: ['https://*.acme.example/cb'] },
    {
      client_id: 'tester',
      callbacks: ['https://x.example/callback.html'],
      reserved: 'tester',
    },
    { client_id: 'console', callbacks: ['https://x.example'], reserved: 'dashboard' },
  ],
  enabled: (name) => (name === 'northwind' ? ['app1', 'app2', 'wild', 'console', 'tester'] : []),
}
const good = {
  client_id: 'app1',
  response_type: 'code',
  redirect_uri: callback,
  state: 's1',
  connection: 'northwind',
}
const link = (changes: Record<string, string | undefined> = {}, base = `${origin}/authorize`) => {
  const query = Object.entries({ ...good, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${base}?${query.join('&')}`
}
const codes = (text: string, tenant = known) => {
  const explained = explainLink(text, tenant)
  return explained.ok ? explained.problems.map(({ code }) => code) : explained.code
}
const mended = (text: string, tenant = known) => {
  const explained = explainLink(text, tenant)
  return explained.ok ? explained.mended : explained.code
}

test('a good link has its parts, each with its meaning, and nothing to mend', () => {
  for (const base of [
    `${origin}/authorize`,
    `${origin}/authorize/`,
    'https://login.acme.example/authorize',
  ])
    expect(explainLink(link({}, base), known)).toMatchObject({
      ok: true,
      problems: [],
      repairs: [],
    })
  const explained = explainLink(link(), known)
  expect(explained.ok && explained.parts.map(({ name, value }) => [name, value])).toEqual(
    Object.entries(good),
  )
  expect(explained.ok && explained.parts.every(({ meaning }) => meaning)).toBe(true)
  expect(mended(link())).toBeUndefined()
})

describe('what is wrong, and the link that is right', () => {
  test.each<[string, string[], string | undefined]>([
    [link({}, 'https://other.eu.auth0.com/authorize'), ['wrong-domain'], link()],
    [link({}, 'http://acme.us.auth0.com/authorize'), ['not-encrypted'], link()],
    [`${link()}#x`, ['fragment'], link()],
    [`${link()}&connection=northwind`, ['twice'], link()],
    [`${link()}&connection=contoso`, ['twice'], undefined],
    [link({ client_id: undefined }), ['client-missing'], undefined],
    [link({ client_id: 'idp-client' }), ['client-unknown'], undefined],
    [link({ client_id: 'console' }), ['client-reserved'], undefined],
    [link({ client_id: 'console', connection: 'contoso' }), ['client-reserved'], undefined],
    [
      link({ response_type: undefined }),
      ['type-missing'],
      `${link({ response_type: undefined })}&response_type=code`,
    ],
    [link({ response_type: 'Code' }), ['type-unknown'], link()],
    [link({ response_type: 'token' }), ['type-implicit'], undefined],
    [
      link({ response_type: 'id_token' }),
      ['type-implicit', 'nonce-missing'],
      `${link({ response_type: 'id_token' })}&nonce=OPAQUE_VALUE`,
    ],
    [link({ response_type: 'code id_token', nonce: 'n' }), ['type-implicit'], undefined],
    [link({ redirect_uri: 'https://evil.example' }), ['callback-not-registered'], link()],
    [
      link({ client_id: 'app2', redirect_uri: 'https://evil.example' }),
      ['callback-not-registered'],
      undefined,
    ],
    [
      link({ client_id: 'app2', redirect_uri: `${callback}/` }),
      ['callback-not-registered'],
      link({ client_id: 'app2' }),
    ],
    [link({ client_id: 'app2', redirect_uri: undefined }), ['callback-missing'], undefined],
    [
      link({ client_id: 'wild', redirect_uri: 'https://eu.acme.example/cb' }),
      ['callback-pattern'],
      undefined,
    ],
    [link({ connection: undefined }), ['connection-missing'], undefined],
    [link({ connection: 'Northwind' }), ['connection-case'], link()],
    [link({ connection: 'nobody' }), ['connection-unknown'], undefined],
    [link({ connection: 'contoso' }), ['not-enabled'], undefined],
    [
      link({ state: undefined }),
      ['state-missing'],
      `${link({ state: undefined })}&state=OPAQUE_VALUE`,
    ],
    [link({ state: 'OPAQUE_VALUE' }), ['state-placeholder'], undefined],
    [link({ scope: 'profile email' }), ['openid-missing'], undefined],
    [link({ scope: 'openid email' }), [], undefined],
    [link({ code_challenge: 'c' }), ['pkce-method', 'pkce-fixed'], undefined],
    [
      link({ code_challenge: 'CODE_CHALLENGE', code_challenge_method: 'S256' }),
      ['pkce-shape', 'pkce-fixed'],
      undefined,
    ],
    [
      link({ code_challenge: 'c'.repeat(43), code_challenge_method: 'S256' }),
      ['pkce-fixed'],
      undefined,
    ],
    [link({ prompt: 'login consent' }), [], undefined],
    [link({ prompt: 'Login' }), ['prompt-unknown'], undefined],
    [link({ client_secret: 's' }), ['secret-inside'], link()],
    [link({ id_token_hint: 'x' }), ['token-inside'], link()],
    [link({ 'ext-x': 'eyJhbGciOiJub25lIn0.e30.x' }), ['token-inside'], link()],
    [link().replace('//', '//ann@'), ['userinfo'], link()],
    [link().replace('acme.us', 'acme.us.auth0.com@evil'), ['wrong-domain', 'userinfo'], link()],
    [
      link({ client_id: 'tester', redirect_uri: 'https://x.example/callback.html' }),
      ['client-tester'],
      undefined,
    ],
    [link({ prompt: 'none' }), ['prompt-none'], undefined],
    [link({ conection: 'x' }), ['unknown-parameter'], undefined],
  ])('%s: %o', (text, expected, better) => {
    expect(codes(text)).toEqual(expected)
    expect(mended(text)).toBe(better)
  })
})

test('what was not loaded is not judged', () => {
  const { origins } = known
  expect(codes(link(), { origins })).toEqual(['client-not-loaded', 'connection-not-loaded'])
  const lookedUp = new Map([['northwind', true]])
  expect(codes(link(), { origins, lookedUp })).toEqual(['client-not-loaded', 'enabled-not-loaded'])
  expect(
    codes(link({ connection: 'gone' }), { origins, lookedUp: new Map([['gone', false]]) }),
  ).toEqual(['client-not-loaded', 'connection-unknown'])
})

test('a custom domain that may be one is not called wrong, and the tenant’s own is offered', () => {
  const some = { ...known, origins: [origin], moreOrigins: true }
  const custom = link({}, 'https://login.acme.example/authorize')
  expect(codes(custom, some)).toEqual(['domain-not-loaded'])
  expect(mended(custom, some)).toBe(link())
})

test('a connection asked for by another case of its letters; one that is switched off', () => {
  const lookedUp = new Map([
    ['Northwind', false],
    ['northwind', true],
  ])
  const some = { ...known, connections: undefined, lookedUp, inactive: new Set(['northwind']) }
  const text = link({ connection: 'Northwind' })
  expect(codes(text, some)).toEqual(['connection-case', 'connection-disabled'])
  // The letters are mended; what remains is to be done in the tenant.
  expect(explainLink(text, some)).toMatchObject({
    mended: link(),
    unmended: ['connection-disabled'],
  })
})

test.each<[string, string, RegExp, Record<string, string>]>([
  ['redirect_uri', 'registered', /one of the application’s Allowed Callback URLs/, {}],
  ['redirect_uri', 'not registered', /Auth0 refuses it/, { redirect_uri: 'https://evil.example' }],
  ['redirect_uri', 'of nobody', /^Where the user comes back to\.$/, { client_id: 'nobody' }],
  ['client_id', 'unknown', /none has this Client ID/, { client_id: 'nobody' }],
  ['connection', 'known', /login page is skipped/, {}],
  ['connection', 'unknown', /none of this tenant has it/, { connection: 'nobody' }],
  ['', 'unknown', /^undefined$/, { '': 'x' }],
])('%s that is %s means what was found', (name, _, words, changes) => {
  const explained = explainLink(link(changes), known)
  if (!explained.ok) throw new Error('unreadable')
  expect(String(explained.parts.find((part) => part.name === name)?.meaning)).toMatch(words)
})

test.each([
  [`${origin}/authorize`, /this tenant’s login/],
  ['https://other.eu.auth0.com/authorize', /somebody else/],
])('%s leads where it was found to lead', (base, words) => {
  const explained = explainLink(link({}, base), known)
  expect(explained.ok && partMeaning('', explained.problems)).toMatch(words)
})

test('a value that is not to be shown is called what it is', () => {
  const explained = explainLink(link({ client_secret: 's', id_token_hint: 't' }), known)
  expect(explained.ok && explained.parts.flatMap(({ sensitive }) => sensitive ?? [])).toEqual([
    'secret',
    'token',
  ])
})

test.each<[string, string, string[]]>([
  ['out of a page’s source', link().replaceAll('&', '&amp;'), ['html']],
  [
    'with fillers',
    `\u00A0${link().slice(0, 60)}\u3164\uFE0F${link().slice(60)}\u{E0041}`,
    ['blanks'],
  ],
  ['broken by a mail', `<${link().slice(0, 60)}\r\n  ${link().slice(60)}>`, ['blanks']],
  ['without its scheme', link().replace('https://', ''), ['scheme-added']],
])('a link %s is repaired', (_, text, repairs) => {
  expect(explainLink(text, known)).toMatchObject({ problems: [], repairs, mended: link() })
})

test.each([
  ['', 'empty'],
  ['https://[', 'not-a-url'],
  ['javascript:alert(1)', 'scheme'],
  [`${origin}/login?client=x`, 'not-authorize'],
  [`${origin}/authorize/x`, 'not-authorize'],
  ['x'.repeat(20_000), 'too-long'],
] as const)('%.40s is %s', (text, code) => {
  expect(explainLink(text, known)).toEqual({ ok: false, code })
  expect(unreadableWords[code]).toMatch(/\.$/)
})

test.each([
  ['https://a.example/cb', 'exact'],
  ['https://eu.w.example/cb', 'pattern'],
  ['https://eu.evil.w.example/cb', 'none'],
  ['https://.w.example/cb', 'none'],
  ['https://evil.example/.w.example/cb', 'none'],
  ['https://org.o.example', 'pattern'],
  ['https://A.example/cb/', 'nearly'],
  ['https://a.example', 'none'],
])('%s: %s', (uri, kind) => {
  const entries = [
    'https://a.example/cb',
    'https://*.w.example/cb',
    'https://{organization_name}.o.example',
  ]
  expect(matchCallback(uri, entries).kind).toBe(kind)
})

test('no text throws; a built link has no problem but its placeholder; a mended link is right', () => {
  fc.assert(fc.property(fc.string(), (text) => void explainLink(text, known)))
  const value = fc.oneof(fc.string(), fc.constantFrom('app1', 'northwind', callback, 'code'))
  const changes = fc.dictionary(fc.constantFrom(...Object.keys(good), 'nonce', 'scope'), value)
  fc.assert(
    fc.property(changes, (some) => {
      const explained = explainLink(link(some), known)
      if (!explained.ok || explained.mended === undefined) return
      const again = explainLink(explained.mended, known)
      expect(again.ok && again.mended).toBeUndefined()
      expect(
        again.ok &&
          again.problems.some(
            ({ code }) => linkProblems[code].severity === 'wrong' && !mendedInTenant.has(code),
          ),
      ).toBe(false)
    }),
  )
  const built = buildDirectLink({
    origin,
    clientId: 'app1',
    redirectUri: callback,
    connection: 'northwind',
  })
  expect(codes(built)).toEqual(['state-placeholder'])
})
