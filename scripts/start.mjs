// `npm start`: installs, builds, and runs the dashboard against the sandbox tenant.
import { build } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { demandFreePorts } from './lib/ports.mjs'
import { processTree } from './lib/processes.mjs'
import { root } from './lib/run.mjs'
import { gatewayEnv } from './lib/sandbox-env.mjs'
import { checkNode } from './lib/say.mjs'

checkNode()
const port = Number(process.env.PORT ?? 3000)
const ports = {
  PORT: port,
  SANDBOX_PORT: Number(process.env.SANDBOX_PORT ?? 4400),
  SANDBOX_HTTPS_PORT: Number(process.env.SANDBOX_HTTPS_PORT ?? 4443),
  SANDBOX_IDP_PORT: Number(process.env.SANDBOX_IDP_PORT ?? 4500),
}
await demandFreePorts(ports)
await ensureInstalled()
process.stdout.write('Building …\n')
await build('dist')

const tree = processTree()
const sandboxEnv = Object.fromEntries(
  Object.entries(ports).map(([name, value]) => [name, String(value)]),
)
const sandbox = await tree.start(
  'sandbox',
  ['--import', 'tsx', 'mocks/main.ts'],
  { ...sandboxEnv, SANDBOX_JSON: '1', SANDBOX_PUBLIC_URLS: `http://localhost:${port}` },
  (line) => line.startsWith('{') && JSON.parse(line),
)
await tree.start(
  'gateway',
  ['dist/gateway/main.js'],
  {
    NODE_ENV: 'production',
    ...gatewayEnv({
      port,
      origin: sandbox.origins.http,
      issuers: [sandbox.origins.idp],
      webRoot: `${root}dist/web`,
    }),
  },
  (line) => line.includes('"listening"'),
)

process.stdout.write(`
Greencheck is at http://localhost:${port}   (tenant: the sandbox "acme", nothing leaves this machine)

  1. Sign in, then choose operator@acme.example.
  2. New connection, OpenID Connect, discovery URL ${sandbox.origins.idp}
  3. Client ID northwind-acme, Client Secret MOCK_northwind_secret.
  4. Create it, and copy the direct link.

  What can go wrong on purpose:  ${sandbox.origins.http}/sandbox
  The tenant's API over https:   ${sandbox.origins.https}   (CA: ${sandbox.caPath})

Ctrl-C ends everything.
`)
