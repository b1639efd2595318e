import './runtime-warning.ts' // has to run before oidc-provider loads
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { PortTaken } from './http/listen.ts'
import { sandboxAccounts, sandboxClients } from './sentinels.ts'
import { startSandbox, type Sandbox } from './start.ts'
import { seedSizes } from './tenant/seed/seed.ts'

const anyPort = z.coerce.number().int().min(0).max(65_535)
const port = (normal: number) => anyPort.default(normal)
const repository = fileURLToPath(new URL('..', import.meta.url))

const origins = (normal: string) =>
  z
    .string()
    .default(normal)
    .transform((list) =>
      list
        .split(',')
        .filter((url) => url.trim() !== '')
        .map((url) => new URL(url.trim()).origin),
    )

/** The sandbox as a process of its own: all settings from the environment. */
const environment = z.object({
  SANDBOX_PORT: port(4400),
  SANDBOX_HTTPS_PORT: port(4443),
  SANDBOX_IDP_PORT: port(4500),
  /** Absent: 4401 and 4600, or free ones where the tenant takes a free one. */
  SANDBOX_PARTNER_PORT: anyPort.optional(),
  SANDBOX_APP_PORT: anyPort.optional(),
  /** Absent: 4700 and 4743, as above. */
  SANDBOX_CLOUDENTITY_PORT: anyPort.optional(),
  SANDBOX_CLOUDENTITY_HTTPS_PORT: anyPort.optional(),
  SANDBOX_SEED: z.enum(seedSizes).default('small'),
  /** Origins the dashboard is served from, separated by commas. */
  SANDBOX_PUBLIC_URLS: origins('http://localhost:3000'),
  /** Other issuers on this machine, as those of another sandbox. */
  SANDBOX_ISSUERS: origins(''),
  SANDBOX_CA: z.string().default(resolve(repository, '.cache/sandbox-ca.pem')),
  SANDBOX_TOKEN_SECONDS: z.coerce.number().int().positive().default(7200),
  /** 1: one line of JSON when ready, for the process that started this one. */
  SANDBOX_JSON: z.string().optional(),
})

async function main(): Promise<void> {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) return fail(z.prettifyError(parsed.error))
  const env = parsed.data
  const beside = (normal: number) => (env.SANDBOX_PORT === 0 ? 0 : normal)
  try {
    const sandbox = await startSandbox({
      ports: {
        http: env.SANDBOX_PORT,
        https: env.SANDBOX_HTTPS_PORT,
        idp: env.SANDBOX_IDP_PORT,
        partner: env.SANDBOX_PARTNER_PORT ?? beside(4401),
        app: env.SANDBOX_APP_PORT ?? beside(4600),
        cloudentity: env.SANDBOX_CLOUDENTITY_PORT ?? beside(4700),
        cloudentityHttps: env.SANDBOX_CLOUDENTITY_HTTPS_PORT ?? beside(4743),
      },
      publicUrls: env.SANDBOX_PUBLIC_URLS,
      issuers: env.SANDBOX_ISSUERS,
      seed: env.SANDBOX_SEED,
      caPath: env.SANDBOX_CA,
      tokenSeconds: env.SANDBOX_TOKEN_SECONDS,
    })
    endWith(sandbox)
    console.log(env.SANDBOX_JSON === '1' ? asJson(sandbox) : forPeople(sandbox))
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error
    fail(error.message)
  }
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}

function endWith(sandbox: Sandbox): void {
  const end = () => void sandbox.close().finally(() => process.exit(0))
  // `disconnect`: the process that started this one has gone.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, end)
}

const asJson = ({ origins, caPath }: Sandbox) => JSON.stringify({ origins, caPath })

const forPeople = ({ origins, caPath }: Sandbox) => `Sandbox
  tenant "acme"      ${origins.http}   (switches: ${origins.http}/sandbox)
  over https         ${origins.https}  (trust ${caPath})
  IdP "northwind"    ${origins.idp}
  tenant "partner"   ${origins.partner}
  sample shop        ${origins.app}
  Cloudentity        ${origins.cloudentity}   (switches: ${origins.cloudentity}/sandbox)
  its APIs           ${origins.cloudentityHttps}
  sign in as         ${sandboxAccounts.operator} or ${sandboxAccounts.viewer}
  script client      ${sandboxClients.automation}`

await main()
