import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { gatewayEnv } from '../../scripts/lib/sandbox-env.mjs'

/** One tenant, one IdP and one gateway of the production build, on free ports. */
export interface House {
  /** The dashboard. */
  url: string
  /** The sandbox tenant over http and https, and the IdP. */
  origins: { http: string; https: string; idp: string }
  caPath: string
  /** Every line the gateway and the sandbox wrote so far. */
  log: string[]
  close(): Promise<void>
}

export async function startHouse(
  name: string,
  options: { seed?: 'small' | 'large'; gateway?: Record<string, string> } = {},
): Promise<House> {
  const port = await freePort()
  const log: string[] = []
  const build = process.env.GREENCHECK_BUILD ?? 'dist'
  const sandbox = launch(
    ['--import', 'tsx', 'mocks/main.ts'],
    {
      SANDBOX_PORT: '0',
      SANDBOX_HTTPS_PORT: '0',
      SANDBOX_IDP_PORT: '0',
      SANDBOX_JSON: '1',
      SANDBOX_SEED: options.seed ?? 'small',
      SANDBOX_PUBLIC_URLS: `http://localhost:${port}`,
      SANDBOX_CA: `.cache/e2e-ca-${name}.pem`,
    },
    log,
  )
  const ready = JSON.parse(await sandbox.line((line) => line.startsWith('{"origins"'))) as Pick<
    House,
    'origins' | 'caPath'
  >
  const gateway = launch(
    [`${build}/gateway/main.js`],
    {
      NODE_ENV: 'production',
      ...gatewayEnv({
        port,
        origin: ready.origins.http,
        issuers: [ready.origins.idp],
        webRoot: `${build}/web`,
      }),
      ...options.gateway,
    },
    log,
  )
  await gateway.line((line) => line.includes('"listening"'))
  return {
    url: `http://localhost:${port}`,
    origins: ready.origins,
    caPath: ready.caPath,
    log,
    close: async () => {
      await Promise.all([gateway.end(), sandbox.end()])
    },
  }
}

function launch(args: readonly string[], env: Record<string, string>, log: string[]) {
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const waiting: { accepts: (line: string) => boolean; found: (line: string) => void }[] = []
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line)
        for (const one of waiting) if (one.accepts(line)) one.found(line)
      })
  const ended = once(child, 'exit')
  return {
    line: (accepts: (line: string) => boolean) =>
      Promise.race([
        new Promise<string>((found) => waiting.push({ accepts, found })),
        ended.then(() => Promise.reject(new Error(`${args.join(' ')} ended:\n${log.join('\n')}`))),
      ]),
    end: async () => {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
