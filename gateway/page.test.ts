import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assert, property, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicConfig } from '#domain/wire/public-config.ts'
import { escapeHtml } from '#text/html.ts'
import { publicConfigOf } from './config.ts'
import { createSite } from './create-site.ts'
import { renderPage } from './page.ts'
import { contentSecurityPolicy, securityHeaders } from './security.ts'
import { config } from './bench.helper.ts'

let root = ''
let site: (request: Request) => Promise<Response>
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'greencheck-'))
  root = join(folder, 'web')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(root, '.vite'))
  await writeFile(join(root, '.vite/manifest.json'), '{}')
  await writeFile(join(folder, 'secret.txt'), 'outside')
  await writeFile(join(root, 'index.html'), '<head><title>x</title></head><body></body>')
  await writeFile(join(root, 'callback.html'), `<head></head>callback${' '.repeat(2000)}`)
  await writeFile(join(root, 'favicon.svg'), '<svg/>')
  for (const [ending, text] of [
    ['', 'plain'],
    ['.br', 'brotli'],
    ['.gz', 'gzip'],
  ])
    await writeFile(join(root, 'assets', `a-1.js${ending}`), text ?? '')
  site = await createSite({ ...config, webRoot: root }, async () => new Response('gateway'))
})
afterAll(() => rm(join(root, '..'), { recursive: true }))

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  site(new Request(`http://localhost:3000${path}`, { method, headers }))
const text = async (path: string, headers?: Record<string, string>) =>
  (await get(path, headers)).text()

describe('the page', () => {
  test('carries the public configuration, escaped, and round-trips', () => {
    assert(
      property(string(), (clientId) => {
        const html = renderPage('<head></head>', { ...publicConfigOf(config), clientId })
        const content = /content="([^"]*)"/.exec(html)?.[1] ?? ''
        const plain = content.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => back(name))
        const read: unknown = JSON.parse(plain)
        expect(isPublicConfig(read) && read.clientId).toBe(clientId)
        expect(content).not.toMatch(/[<>']/)
      }),
    )
  })
  const back = (name: string) =>
    ['&', '<', '>', '"', "'"].find((character) => escapeHtml(character) === `&${name};`) ?? ''

  test('takes the placeholder’s place', () => {
    const html = renderPage(
      '<meta name="greencheck" content="" /><title>t</title>',
      publicConfigOf(config),
    )
    expect(html).toMatch(
      /^<meta name="greencheck" content="\{&quot;domain[^>]*\/><title>t<\/title>$/,
    )
  })
})

describe('the site', () => {
  test.each(['/', '/connections/new/issuer', '/connections/con_1.2', '/callback?code=x&state=y'])(
    '%s is the page, never stored',
    async (path) => {
      const answer = await get(path)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toContain('name="greencheck"')
    },
  )
  test('a second page is itself', async () => {
    expect(await text('/callback.html')).toMatch(/greencheck.*callback/)
  })
  test('hashed files are immutable and come compressed where that is understood', async () => {
    const answer = await get('/assets/a-1.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(await answer.text()).toBe('brotli')
    expect(await text('/assets/a-1.js', { 'accept-encoding': 'gzip' })).toBe('gzip')
    expect(await text('/assets/a-1.js')).toBe('plain')
  })
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['', null, (bytes: Uint8Array) => bytes],
  ])('a page for who accepts %j comes as %j', async (accept, encoding, decode) => {
    const answer = await get('/callback.html', { 'accept-encoding': accept })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
    expect(new TextDecoder().decode(decode(bytes))).toMatch(/greencheck.*callback/)
    const head = await get('/callback.html', { 'accept-encoding': accept }, 'HEAD')
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(answer.headers))
    expect(await head.text()).toBe('')
  })
  test('HEAD has the headers and no body', async () => {
    const answer = await get('/favicon.svg', {}, 'HEAD')
    expect(answer.headers.get('content-length')).toBe('6')
    expect(await answer.text()).toBe('')
  })
  test.each([
    '/assets/gone.js',
    '/assets/a-1.js.br',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/favicon.png',
    '/.env',
    '/.vite/manifest.json',
    '/assets/.map/x',
  ])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
  test('only reads', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405)
  })
  test.each(['/api/session', '/api', '/healthz', '/readyz', '/csp-reports'])(
    '%s is the gateway’s',
    async (path) => {
      expect(await text(path)).toBe('gateway')
    },
  )
  test.each(['/', '/api/x', '/assets/a-1.js', '/assets/gone.js'])(
    '%s has the security headers',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )
  test.each([
    ['/', 'same-origin-allow-popups'],
    ['/callback.html', 'unsafe-none'],
  ])('the opener policy of %s lets the dashboard see its test window', async (path, policy) => {
    expect((await get(path)).headers.get('cross-origin-opener-policy')).toBe(policy)
  })
  test('does not start without a page', async () => {
    await expect(createSite({ ...config, webRoot: join(root, 'assets') }, site)).rejects.toThrow()
  })
})

describe('security headers', () => {
  const options = {
    publicUrl: 'https://g.example',
    tenantOrigin: 'https://acme.us.auth0.com',
    hstsSubdomains: true,
  }
  test('the policy in production', () => {
    expect(contentSecurityPolicy(options).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
      "font-src 'self'",
      "connect-src 'self' https://acme.us.auth0.com",
      "img-src 'self' data:",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
      'report-uri /csp-reports',
      'report-to csp',
    ])
    expect(securityHeaders(options)['reporting-endpoints']).toBe(
      'csp="https://g.example/csp-reports"',
    )
  })
  test('development adds a nonce and a socket, and nothing unsafe', () => {
    const policy = contentSecurityPolicy({
      ...options,
      dev: { nonce: 'n1', hmr: 'ws://localhost:3000' },
    })
    expect(policy).toContain("script-src 'self' 'nonce-n1'")
    expect(policy).toContain('ws://localhost:3000')
    expect(policy).not.toContain('unsafe')
  })
  test('HSTS over https alone', () => {
    const hsts = (more: object) =>
      securityHeaders({ ...options, ...more })['strict-transport-security']
    expect(hsts({})).toBe('max-age=63072000; includeSubDomains')
    expect(hsts({ hstsSubdomains: false })).toBe('max-age=63072000')
    const http = securityHeaders({ ...options, publicUrl: 'http://localhost:3000' })
    expect(http).not.toHaveProperty('strict-transport-security')
  })
})
