import { describe, expect, test } from 'vitest'
import { maxDocumentBytes } from '#domain/wire/evidence.ts'
import { createIssuers } from '#mocks/idp/issuers.ts'
import { createMemoryProbe } from '#mocks/msw/probe.ts'
import { noProbe } from '../bench.helper.ts'
import { main } from './main.ts'

const idp = 'http://localhost:4500'
const base = 'https://idp.example.com'

const document = {
  issuer: base,
  authorization_endpoint: `${base}/authorize`,
  token_endpoint: `${base}/token`,
  jwks_uri: `${base}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['openid', 'profile', 'email'],
}

const files: Readonly<Record<string, string>> = {
  'good.json': JSON.stringify(document),
  'front.json': JSON.stringify({ ...document, response_types_supported: ['id_token'] }),
  'hostile.json': JSON.stringify({
    ...document,
    issuer: `${base}/\u001B[2J\u202E\u0007`,
    scopes_supported: ['openid', '\u001B]0;owned\u0007'],
  }),
  'elsewhere.json': JSON.stringify({
    ...document,
    token_endpoint: 'https://login.northwind.example:8443/token',
    response_modes_supported: ['query', 'acme_message'],
  }),
  'no-keys.json': '{"keys":[]}',
  'huge.json': ' '.repeat(maxDocumentBytes + 10),
}

interface Run {
  readonly isTerminal?: boolean
  readonly env?: Readonly<Record<string, string>>
}

async function run(argv: readonly string[], { isTerminal = false, env = {} }: Run = {}) {
  const asked: string[] = []
  const issuers = createIssuers({ origin: idp })
  let out = ''
  let err = ''
  const code = await main(argv, {
    env: { SANDBOX_ORIGINS: idp, ...env },
    createProbe: (rules) =>
      createMemoryProbe(
        rules,
        (request) => {
          asked.push(new URL(request.url).pathname)
          return issuers(request)
        },
        Date.now,
      ),
    tenantFetch: () => Promise.reject(new TypeError('unused')),
    readFile: async (path, maxBytes) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return new TextEncoder().encode(text).subarray(0, maxBytes)
    },
    now: Date.now,
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal,
  })
  return { code, out, err, asked }
}

const firstLine = (text: string) => text.split('\n')[0]

describe('exit status', () => {
  test.each([
    [0, 'a good issuer', [`${idp}/plain`], '✓ Fits Auth0'],
    [
      0,
      'warnings',
      [`${idp}/plain`, '--scopes', 'openid unheard-of'],
      '! Fits Auth0, with warnings',
    ],
    [0, 'a file, its keys unknown', ['good.json'], '✓ Fits Auth0'],
    [1, 'every answer signed', [`${idp}/signed-only`], '✗ Will not work'],
    [1, 'a channel that is not offered', ['good.json', '--channel', 'front'], '✗ Will not work'],
    [1, 'another issuer', ['good.json', '--expected-issuer', `${base}/`], '✗ Will not work'],
    [1, 'keys without a key', ['good.json', '--jwks', 'no-keys.json'], '✗ Will not work'],
    [1, 'a file above 128 KB', ['huge.json'], '✗ Will not work'],
    [1, 'an address that is not public', ['https://10.0.0.7'], '✗ Will not work'],
    [2, 'an issuer that stays silent', [`${idp}/slow`], '? Could not tell'],
    [2, 'an issuer whose server fails', [`${idp}/http-500`], '? Could not tell'],
    [2, 'an issuer that is not available', [`${idp}/http-503`], '? Could not tell'],
    [2, 'a test for robots in front', [`${idp}/challenge`], '? Could not tell'],
    [1, 'keys that are not there', [`${idp}/no-jwks`], '✗ Will not work'],
  ])('%i: %s', async (code, _, argv, headline) => {
    const seen = await run(argv)
    expect(firstLine(seen.out)).toBe(headline)
    expect(seen.code).toBe(code)
    expect(seen.err).toBe('')
  })

  test.each([
    [[], 'Name a URL or a file'],
    [['good.json', 'front.json'], 'One URL or file at a time'],
    [['good.json', '--chanel', 'front'], "Unknown option '--chanel'"],
    [['good.json', '--channel', 'side'], '--channel is front or back, not side'],
    [['good.json', '--channel'], "Option '--channel <value>'"],
    [['good.json', '--pkce', 's256'], '--pkce is one of auto, S256, plain, disabled'],
    [['good.json', '--scopes', 'a"b'], 'Not a scope'],
    [['good.json', '--scopes', ' '], '--scopes needs'],
    [['good.json', '--expected-issuer', ''], '--expected-issuer needs'],
    [['--secrets', 'good.json'], '--secrets is about the tenant'],
    [['--secrets', '--within', 'soon'], '--within is a number of days, not soon'],
    [['good.json', '--within', '7'], '--within is of --secrets'],
    [['--secrets'], 'The gateway’s environment is needed.'],
    [['absent.json'], 'Cannot read the file absent.json (ENOENT)'],
    [['good.json', '--jwks', 'absent.json'], 'Cannot read the file absent.json'],
    [['http://idp.example.com'], 'https only'],
    [['https://user:pass@idp.example.com'], 'user name before the @'],
    [['\u001B[2J\u202E'], '‹U+001B›'],
  ])('64: %j', async (argv, message) => {
    const seen = await run(argv)
    expect(seen.err).toContain(message)
    expect(seen.err).toContain('Usage: npm run check')
    expect(seen.code).toBe(64)
    expect(seen.out).toBe('')
  })

  test('64: sandbox origins that are none', async () => {
    const env = { SANDBOX_ORIGINS: 'http://idp.example.com' }
    expect(await run(['good.json'], { env })).toMatchObject({ code: 64, out: '' })
  })

  test('2 when the check itself fails: that is no judgement of the issuer', async () => {
    let err = ''
    const code = await main([base], {
      env: {},
      createProbe: () => ({ ...noProbe, get: () => Promise.reject(new TypeError('broken')) }),
      tenantFetch: () => Promise.reject(new TypeError('unused')),
      readFile: () => Promise.reject(new TypeError('unused')),
      now: Date.now,
      out: () => {},
      err: (text) => (err += text),
      isTerminal: false,
    })
    expect({ code, err }).toEqual({ code: 2, err: 'The check itself failed: broken\n' })
  })

  test('0 for --help', async () => {
    const { code, out } = await run(['--help'])
    expect({ code, first: firstLine(out) }).toEqual({
      code: 0,
      first: 'Usage: npm run check -- <url | file> [options]',
    })
  })
})

describe('what is asked', () => {
  test('a URL: its document and its keys', async () => {
    const { asked } = await run([`${idp}/plain`])
    expect(asked).toEqual(['/plain/.well-known/openid-configuration', '/plain/jwks'])
  })

  test('a URL with a key set given: the document only', async () => {
    const { asked } = await run([`${idp}/plain`, '--jwks', 'no-keys.json'])
    expect(asked).toEqual(['/plain/.well-known/openid-configuration'])
  })

  test.each([
    [1, '/wrong-issuer', ['/plain/.well-known/openid-configuration'], '✗ Will not work'],
    [0, '/other-url', ['/.well-known/openid-configuration'], '! Fits Auth0, with warnings'],
    [2, '/unknown-issuer', ['/nobody/.well-known/openid-configuration'], '? Could not tell'],
  ])('%i: %s names another issuer, which is asked too', async (status, path, more, headline) => {
    const { asked, code, out } = await run([`${idp}${path}`])
    const own = `${path}/.well-known/openid-configuration`
    expect(asked.filter((one) => !one.endsWith('jwks'))).toEqual([own, ...more])
    expect(firstLine(out)).toBe(headline)
    expect(code).toBe(status)
  })

  test('where an issuer is expected exactly, no other', async () => {
    const { asked, code } = await run([`${idp}/other-url`, '--expected-issuer', `${idp}/other-url`])
    expect(asked).toEqual(['/other-url/.well-known/openid-configuration', '/jwks'])
    expect(code).toBe(1)
  })

  test('a file: nothing', async () => {
    expect((await run(['good.json'])).asked).toEqual([])
  })
})

describe('--json', () => {
  test('verdict, findings with code, severity and data, advice; nothing else', async () => {
    const { code, out } = await run([`${idp}/wrong-issuer`, '--json'])
    const report: unknown = JSON.parse(out)
    expect(report).toEqual({
      verdict: 'will-not-work',
      findings: expect.arrayContaining([
        {
          code: 'issuer-differs',
          severity: 'blocks',
          data: expect.objectContaining({ published: `${idp}/plain` }),
        },
      ]),
      advice: expect.objectContaining({
        channel: { value: 'back_channel', reason: expect.any(String) },
      }),
    })
    expect(code).toBe(1)
  })
})

describe('a report for people', () => {
  test('verdict, then findings by weight with expected, got, who and how', async () => {
    const { out } = await run([`${idp}/wrong-issuer`])
    expect(out).toMatch(
      /✗ Will not work[^]*Blocks login\n {2}✗ This is not the document of the issuer[^]*Expected [^]*Got [^]*Who [^]*How [^]*Fine[^]*Advice/,
    )
    expect(out).toContain('Login not yet tested')
  })

  test('a note says what it is about, and what is fine no more than that', async () => {
    const { out } = await run(['elsewhere.json'])
    expect(out).toMatch(
      /· One endpoint is on another host than the issuer\n {4}Got {2}token_endpoint: login\.northwind\.example:8443\n/,
    )
    expect(out).toMatch(/· Response modes [^\n]*acme_message\n {4}Got {2}“acme_message”\n/)
    expect(out).toMatch(/✓ Back Channel is offered\n(?! {4})/)
  })

  test.each([
    ['/http-503', /How +Try again in 2 minutes, as the answer says/],
    ['/challenge', /Got +status 403: a test for robots stands in front \(Cloudflare\)/],
  ])('%s: what passes by itself, and how', async (path, text) => {
    expect((await run([`${idp}${path}`])).out).toMatch(text)
  })

  test.each([
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, {}, false],
  ])('terminal %j with %j: colours %j', async (isTerminal, env, colours) => {
    const { out } = await run(['good.json'], { isTerminal, env })
    expect(out.includes('\u001B[')).toBe(colours)
  })

  test.each([[['hostile.json']], [['hostile.json', '--json']]])(
    '%j: no string from an issuer reaches the terminal as a command',
    async (argv) => {
      const { out } = await run([...argv, '--expected-issuer', base])
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      expect(out).toMatch(/‹U\+001B›|\\u001b/)
    },
  )
})
