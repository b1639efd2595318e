// The gateway with Vite's development server in the place of the built page. Same configuration,
// same routes, same security headers on every answer; hot reload needs a nonce and a socket beyond
// them.
import { createServer } from 'node:http'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { getRequestListener } from '@hono/node-server'
import { createServer as createVite } from 'vite'
import { callbackPath } from '#domain/destinations/auth0/test-run/start.ts'
import { parseConfig, publicConfigOf } from '../gateway/config.ts'
import { createGateway, isGatewayPath } from '../gateway/create-gateway.ts'
import { createLog } from '../gateway/log.ts'
import { renderPage } from '../gateway/page.ts'
import { serveWithHeaders } from '../gateway/parser-answers.ts'
import { createGuardedFetch } from '../gateway/probe/guarded-fetch.ts'
import { headersFor, headersOfPath } from '../gateway/security.ts'

const parsed = parseConfig(process.env)
if ('problems' in parsed) throw new Error(parsed.problems.join('\n'))
const { config } = parsed

const nonce = randomBytes(16).toString('base64')
process.env['CSP_NONCE'] = nonce
const server = createServer({ requireHostHeader: false })
const vite = await createVite({
  appType: 'custom',
  server: { middlewareMode: true, hmr: { server } },
})
const gateway = createGateway({
  config,
  tenantFetch: (request) => fetch(request),
  probe: createGuardedFetch({ originRules: config.originRules }),
  now: Date.now,
  log: createLog(config.logLevel, (line) => process.stdout.write(line)),
})
const headers = headersFor(config, { nonce, hmr: config.publicUrl.replace(/^http/, 'ws') })
const answer = getRequestListener(async (request) => {
  const { pathname } = new URL(request.url)
  if (isGatewayPath(pathname)) return gateway(request)
  const file = pathname === callbackPath ? 'callback.html' : 'index.html'
  const html = await vite.transformIndexHtml(pathname, await readFile(file, 'utf8'))
  return new Response(renderPage(html, publicConfigOf(config)), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headersOfPath(pathname),
    },
  })
})

serveWithHeaders(server, headers, (request, response) => {
  vite.middlewares(request, response, () => void answer(request, response))
})
server.listen(config.port, config.host, () => {
  process.stdout.write(`${JSON.stringify({ type: 'listening', url: config.publicUrl })}\n`)
})
