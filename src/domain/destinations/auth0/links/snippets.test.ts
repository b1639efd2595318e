// @vitest-environment jsdom
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begunByLink } from './begun-by-link.ts'
import { buildDirectLink } from './direct-link.ts'
import { forwardedAs } from './forwarded.ts'
import { linkElement } from './html-element.ts'
import {
  type LinkOptions,
  callParameters,
  linkParameters,
  loginHintProblem,
  noOptions,
  organizationProblem,
  prompts,
} from './link-options.ts'
import { openableLink } from './openable-link.ts'
import { sdkHints } from './sdk-hints.ts'
import { sensitiveKind } from './sensitive.ts'

/** Any text, with what breaks out of quotes, tags and lines more often than by chance. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', "'", '<', '>', '&', '\\', '`', '${', '</script>', '<!--', '&amp;'),
      fc.constantFrom('\r', '\n', '\u2028', '\u2029', '\u202E', '\0', '\uD800', '\uFEFF', '\u00AD'),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))

const options: fc.Arbitrary<LinkOptions> = fc.record({
  loginHint: hostile,
  prompt: fc.constantFrom('', ...prompts),
  organization: fc.oneof(hostile, fc.constantFrom('org_a1B2', 'acme-corp')),
  pkce: fc.boolean(),
})

// oxlint-disable-next-line typescript/no-implied-eval -- only JavaScript itself can say what it reads
const run = (code: string, ...names: string[]) => new Function(...names, code)

describe('an HTML element', () => {
  const parse = (html: string) => {
    const body = new DOMParser().parseFromString(`<body>${html}`, 'text/html').body
    return { body, element: body.firstElementChild }
  }

  test('leads to the link and reads as the words, whatever they hold', () => {
    fc.assert(
      fc.property(hostile, hostile, (link, words) => {
        const clean = (text: string) => text.replace(/[\p{Cc}\p{Cs}\uFFFD]/gu, '')
        const { body, element } = parse(linkElement(link, words))
        expect(body.querySelectorAll('*')).toHaveLength(1)
        expect(body.childNodes).toHaveLength(1)
        expect(element?.attributes).toHaveLength(1)
        expect((element?.getAttribute('href') ?? '').replaceAll('\uFFFD', '')).toBe(clean(link))
        expect((element?.textContent ?? '').replaceAll('\uFFFD', '')).toBe(clean(words))
      }),
    )
  })

  test('shows in its source what hides or turns text', () => {
    const link = buildDirectLink({
      origin: 'https://acme.us.auth0.com',
      clientId: 'app1',
      redirectUri: 'https://app.example/cb?a=1&b=2',
      connection: 'northwind',
    })
    expect(linkElement(link, 'Tom & Co')).toBe(
      `<a href="${link.replaceAll('&', '&amp;')}">Tom &amp; Co</a>`,
    )
  })
})

describe('calls of libraries', () => {
  const connection = { name: 'northwind', strategy: 'oidc' }
  const hint = (sdk: string, some = noOptions, of: Parameters<typeof sdkHints>[0] = connection) =>
    sdkHints(of, some).find((one) => one.sdk === sdk)

  test('say the connection and what was chosen, and run as they stand', () => {
    fc.assert(
      fc.property(hostile, hostile, options, (name, displayName, some) => {
        const wanted = Object.fromEntries([['connection', name], ...callParameters(some)])
        const hints = sdkHints({ name, strategy: 'oidc', displayName }, some)
        const got: unknown[] = []
        const take = (given: unknown) => void got.push(given)
        const scope = {
          loginWithRedirect: take,
          auth0: { loginWithRedirect: take },
          webAuth: { authorize: take },
          Auth0Lock: function lock(_id: unknown, _domain: unknown, given: unknown) {
            take(given)
          },
          clientId: 'c',
          domain: 'd',
        }
        for (const { code } of hints) run(code, ...Object.keys(scope))(...Object.values(scope))
        expect(got.slice(0, 3)).toEqual([
          { authorizationParams: wanted },
          { authorizationParams: wanted },
          wanted,
        ])
        expect(got[3]).toMatchObject({
          allowedConnections: [name],
          theme: { authButtons: { [name]: { displayName: displayName || name } } },
        })
      }),
    )
  })

  test.each([
    ['oidc', 'OpenID Connect connections need Lock 11.16 or later.'],
    ['auth0-oidc', 'home realm discovery for it is reported missing'],
  ])('Lock, for %s, says from when on it can', (strategy, words) => {
    const { code, note } = hint('Lock', noOptions, { name: 'n', strategy }) ?? {}
    expect(code).toContain("authButtons: { 'n': { displayName: 'n' } }")
    expect(note).toContain('theme.authButtons needs Lock 11 or later')
    expect(note).toContain(words)
  })

  test('Lock is given no organization, and it is said', () => {
    const some = { ...noOptions, organization: 'org_1', prompt: 'login' as const }
    expect(hint('Lock', some)?.code).toContain("auth: { params: { prompt: 'login' } }")
    expect(hint('Lock', some)?.note).toContain('organization is left out')
    expect(hint('Lock')?.note).not.toContain('organization')
  })
})

describe('options of a link', () => {
  test('that are not valid are left out, and a link of any others can be read back', () => {
    const base = {
      origin: 'https://acme.us.auth0.com',
      clientId: 'app1',
      redirectUri: 'https://app.example/cb',
      connection: 'northwind',
    }
    fc.assert(
      fc.property(options, (some) => {
        const read = [...new URL(buildDirectLink({ ...base, options: some })).searchParams]
        expect(read.slice(5)).toEqual(linkParameters(some))
        const values = new Map(read)
        expect(values.has('login_hint')).toBe(
          some.loginHint !== '' && loginHintProblem(some.loginHint) === undefined,
        )
      }),
    )
  })

  test.each([
    ['ann@northwind.example', undefined],
    ['', undefined],
    ['Ann Müller', undefined],
    [' ann', 'No blank at its beginning or end.'],
    ['a\u202Eb', /cannot be seen/],
    ['a\uD800', /cannot be seen/],
    ['a\u3164', /cannot be seen/],
    ['a\u00A0b', /cannot be seen/],
    ['x'.repeat(321), /^321 characters/],
  ])('login_hint %j', (hint, problem) => {
    const found = loginHintProblem(hint)
    if (problem === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(problem)
  })

  test.each([
    ['', undefined],
    ['org_a1B2c3', undefined],
    ['acme-corp_2', undefined],
    ['org_', /An ID is/],
    ['Acme Corp', /^Its ID/],
    ['a'.repeat(51), /^51 characters/],
  ])('organization %j', (organization, problem) => {
    const found = organizationProblem(organization)
    if (problem === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(problem)
  })
})

test.each([
  ['https://acme.us.auth0.com/authorize?x=1', true],
  ['https://acme.us.auth0.com/authorize/?x=1', true],
  ['http://localhost:4400/authorize', true],
  ['http://acme.us.auth0.com/authorize', false],
  ['https://acme.us.auth0.com/other', false],
  ['https://acme.us.auth0.com@evil.example/authorize', false],
  ['https://ann:pw@acme.us.auth0.com/authorize', false],
  ['https://acme.us.auth0.com.evil.example/authorize', false],
  ['javascript:alert(1)//https://acme.us.auth0.com/authorize', false],
  ['blob:https://acme.us.auth0.com/authorize', false],
  ['//acme.us.auth0.com/authorize', false],
  ['', false],
])('%s may be opened: %s', (link, may) => {
  const origins = ['https://acme.us.auth0.com', 'http://localhost:4400']
  expect(openableLink(link, origins) !== undefined).toBe(may)
})

test.each([
  ['client_secret', 's', 'secret'],
  ['CLIENT_SECRET', 's', 'secret'],
  ['client_secret', '', undefined],
  ['id_token_hint', 'x', 'token'],
  ['anything', 'eyJhbGciOiJub25lIn0.e30.', 'token'],
  ['state', 'eyJhbGciOiJkaXIifQ..aXY.Y3Q.dGFn', 'token'],
  ['state', 'eyJhIjoxfQ.c2ln', undefined],
  ['request', 'eyJhbGciOiJub25lIn0.e30.', undefined],
  ['login_hint', 'ann', undefined],
])('%s=%s is sensitive: %s', (name, value, kind) => {
  expect(sensitiveKind(name, value)).toBe(kind)
})

test('what an application needs is said for every type', () => {
  expect(begunByLink('spa')).toContain('PKCE verifier')
  expect(begunByLink('regular_web')).toContain('its own secret')
  expect(begunByLink('constructor')).toBe(begunByLink(undefined))
})

test('upstream_params say what is passed on', () => {
  const upstream = { screen_name: { alias: 'login_hint' }, x: { value: 'prompt' }, y: null }
  expect(forwardedAs(upstream, 'login_hint')).toBe('screen_name')
  expect(forwardedAs(upstream, 'prompt')).toBeUndefined()
  expect(forwardedAs(undefined, 'prompt')).toBeUndefined()
})
