import { resolve } from 'node:path'
import { logLine } from '#text/json.ts'
import { parseConfig } from './config.ts'
import { createGateway } from './create-gateway.ts'
import { createSite } from './create-site.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createGuardedFetch } from './probe/guarded-fetch.ts'
import { headersFor } from './security.ts'

const drainMs = 10_000

function stop(...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const parsed = parseConfig(process.env)
if ('problems' in parsed)
  stop('Greencheck does not start: its configuration is not complete.', ...parsed.problems)
const { config } = parsed

const log = createLog(config.logLevel, (line) => process.stdout.write(line))
const gateway = createGateway({
  config,
  tenantFetch: (request) => fetch(request),
  probe: createGuardedFetch({ originRules: config.originRules }),
  now: Date.now,
  log,
})
const site = await createSite(config, gateway).catch(() =>
  stop(`WEB_ROOT has no built page: ${resolve(config.webRoot)}. Run the build first.`),
)
const { port, host } = config
const server = await listen({ fetch: site, port, host, headers: headersFor(config) }).catch(
  (error: unknown) =>
    stop(
      codeOf(error) === 'EADDRINUSE'
        ? `Port ${port} on ${host} is taken. Set PORT to a free one.`
        : `Greencheck cannot listen on ${host}, port ${port}: ${codeOf(error)}.`,
    ),
)
process.stdout.write(`${logLine({ type: 'listening', url: config.publicUrl, port, host })}\n`)

let draining = false
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    // A terminal's Ctrl-C may arrive twice; the second time nobody wants to wait.
    if (draining) process.exit(1)
    draining = true
    void server.drain(drainMs).then(() => process.exit(0))
  })
