import { once } from 'node:events'
import { createServer } from 'node:net'
import { z } from 'zod'
import type { SeedSize } from '../../mocks/tenant/seed/seed.ts'
import { gatewayEnv } from '../../scripts/lib/sandbox-env.mjs'
import { launch } from './launch.ts'
import { type Sdk, sdkOf } from './sdk.ts'

const ready = z.object({
  origins: z.object({
    http: z.string(),
    https: z.string(),
    idp: z.string(),
    /** Another Auth0 tenant. */
    partner: z.string(),
    /** The sample application. */
    app: z.string(),
    /** The Cloudentity workspace, and its APIs for tools. */
    cloudentity: z.string(),
    cloudentityHttps: z.string(),
  }),
  caPath: z.string(),
})

/** One tenant, one IdP and one gateway of the production build, on free ports. */
export interface Stack extends z.output<typeof ready> {
  /** The dashboard. */
  url: string
  /** Every line the gateway and the sandbox wrote so far. */
  log: readonly string[]
  /** The official SDK, to this tenant. */
  sdk: Sdk
  /** The dashboard's address answers no more; the tenant and the IdP do. */
  stopGateway(): Promise<void>
  close(): Promise<void>
}

export interface StackOptions {
  seed?: SeedSize
  /** Of another stack, which this one's tenant takes without https as well. */
  issuers?: readonly string[]
  /** Lifetime of the operator's access tokens. */
  tokenSeconds?: number
  /** Path of an authority that the tenant trusts besides, for a server of the test's own. */
  trusts?: string
  /** Folder of the dashboard and gateway as they ship. */
  build?: string
  /** Says why these tests want a stack to themselves: what they do to it outlasts them. */
  alone?: string
}

/** `name` is this stack's own among those that run at once. */
export async function startStack(name: string, options: StackOptions = {}): Promise<Stack> {
  const port = await freePort()
  const log: string[] = []
  const build = options.build ?? process.env.GREENCHECK_BUILD ?? 'dist'
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
      ...(options.issuers && { SANDBOX_ISSUERS: options.issuers.join(',') }),
      ...(options.trusts && { NODE_EXTRA_CA_CERTS: options.trusts }),
      ...(options.tokenSeconds && { SANDBOX_TOKEN_SECONDS: String(options.tokenSeconds) }),
    },
    log,
  )
  const { origins, caPath } = ready.parse(
    JSON.parse(await sandbox.line((line) => line.startsWith('{"origins"'))),
  )
  const webRoot = `${build}/web`
  const gateway = launch(
    [`${build}/gateway/main.js`],
    {
      NODE_ENV: 'production',
      ...gatewayEnv({
        port,
        origin: origins.http,
        issuers: [origins.idp, origins.partner],
        cloudentity: origins.cloudentity,
        webRoot,
      }),
    },
    log,
  )
  const stopGateway = () => gateway.end()
  const sdk = sdkOf(new URL(origins.https).host, caPath)
  const close = async () => {
    await Promise.all([gateway.end(), sandbox.end(), sdk.end()])
  }
  try {
    await gateway.line((line) => line.includes('"listening"'))
  } catch (error) {
    await close()
    throw error
  }
  return { url: `http://localhost:${port}`, origins, caPath, log, sdk, stopGateway, close }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
