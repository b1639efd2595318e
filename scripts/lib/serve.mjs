import { ensureInstalled } from './install.mjs'
import { demandFreePorts } from './ports.mjs'
import { processTree } from './processes.mjs'
import { root } from './run.mjs'
import { gatewayEnv } from './sandbox-env.mjs'
import { checkNode, endOfLife } from './say.mjs'

/**
 * Runs the dashboard against the sandbox tenant in one process tree, and says what to try.
 * @param {{ gateway: readonly string[], mode: string, prepare?: () => Promise<void> }} how
 *   `gateway`: arguments of the Node process that is the gateway; `mode`: its NODE_ENV.
 */
export async function serve({ gateway, mode, prepare }) {
  checkNode()
  const remark = endOfLife(process.versions.node)
  if (remark) process.stdout.write(`${remark}\n`)
  const port = Number(process.env.PORT ?? 3000)
  const ports = {
    PORT: port,
    SANDBOX_PORT: Number(process.env.SANDBOX_PORT ?? 4400),
    SANDBOX_HTTPS_PORT: Number(process.env.SANDBOX_HTTPS_PORT ?? 4443),
    SANDBOX_IDP_PORT: Number(process.env.SANDBOX_IDP_PORT ?? 4500),
    SANDBOX_PARTNER_PORT: Number(process.env.SANDBOX_PARTNER_PORT ?? 4401),
    SANDBOX_APP_PORT: Number(process.env.SANDBOX_APP_PORT ?? 4600),
    SANDBOX_CLOUDENTITY_PORT: Number(process.env.SANDBOX_CLOUDENTITY_PORT ?? 4700),
    SANDBOX_CLOUDENTITY_HTTPS_PORT: Number(process.env.SANDBOX_CLOUDENTITY_HTTPS_PORT ?? 4743),
  }
  await demandFreePorts(ports)
  await ensureInstalled()
  await prepare?.()

  const tree = processTree()
  const sandbox = await tree.start(
    'sandbox',
    ['--import', 'tsx', 'mocks/main.ts'],
    {
      ...Object.fromEntries(Object.entries(ports).map(([name, value]) => [name, String(value)])),
      SANDBOX_JSON: '1',
      SANDBOX_PUBLIC_URLS: `http://localhost:${port}`,
    },
    (line) => line.startsWith('{"origins"') && JSON.parse(line),
  )
  const { http, https, idp, partner, app, cloudentity, cloudentityHttps } = sandbox.origins
  await tree.start(
    'gateway',
    gateway,
    {
      NODE_ENV: mode,
      ...gatewayEnv({
        port,
        origin: http,
        issuers: [idp, partner],
        cloudentity,
        webRoot: `${root}dist/web`,
      }),
    },
    (line) => line.includes('"listening"'),
  )

  process.stdout.write(`
Greencheck is at http://localhost:${port}
The tenant is the sandbox "acme"; nothing leaves this machine.

  1. Sign in, and choose operator@acme.example.
  2. New connection, OpenID Connect; discovery URL ${idp}
  3. Client ID northwind-acme, Client Secret MOCK_northwind_secret
  4. Choose the Web shop, press Create and test, run the test, and activate it.

  Make things fail          ${http}/sandbox
  Issuers that misbehave    ${idp}/wrong-issuer, /html, /slow … (docs/sandbox.md)
  The sample application    ${app}
  The tenant over https     ${https}, CA ${sandbox.caPath}
  Cloudentity, its portal   ${cloudentity}/app/acme/customers
  Its redirect URL          ${cloudentity}/acme/customers/redirect-url
  Its APIs over https       ${cloudentityHttps}

Ctrl-C ends everything.
`)
}
