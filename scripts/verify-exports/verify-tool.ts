import { symlink, mkdir, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { join, resolve } from 'node:path'
import { sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import type { Sandbox } from '#mocks/start.ts'
import { hclValue } from '#domain/destinations/auth0/exports/hcl.ts'
import type { ExportedConnection, Tool } from '#domain/destinations/auth0/exports/tool.ts'
import { hostileBody, hostileScim, hostileSecret } from './meant.ts'
import { type Ended, isThere, run } from './run.ts'
import type { Command } from './runners.ts'
import { differing } from './stored.ts'

interface Verified {
  /** Version, what was shown. */
  readonly cells: readonly [string, string]
  readonly isGood: boolean
}

interface Trial {
  readonly program: string
  readonly version: Command
  /** Ends with 0 when the tool took it. */
  readonly run: (file: string, folder: string) => Command
  /** Where the file belongs, below the folder. */
  readonly below?: string
}

const modules = resolve('node_modules')
const deploy = (input: (file: string) => string): Trial => ({
  program: 'node',
  version: [
    'node',
    '-p',
    `require(${JSON.stringify(join(modules, 'auth0-deploy-cli/package.json'))}).version`,
  ],
  run: (file) => [
    'node',
    join(modules, 'auth0-deploy-cli/lib/index.js'),
    'import',
    `--input_file=${input(file)}`,
  ],
})

const trials: Readonly<Record<string, Trial>> = {
  'deploy-cli-yaml': deploy((file) => file),
  'deploy-cli-directory': { ...deploy(() => '.'), below: 'connections' },
  'node-sdk': {
    program: 'node',
    version: [
      'node',
      '-p',
      `require(${JSON.stringify(join(modules, 'auth0/package.json'))}).version`,
    ],
    run: (file) => ['node', file],
  },
}

/** @param folder a temporary one; the tool gets its own below */
export async function verifyTool(tool: Tool, sandbox: Sandbox, folder: string): Promise<Verified> {
  const own = join(folder, tool.id)
  await mkdir(own)
  const clients = [...sandbox.management.state.clients.values()].slice(0, 3)
  const connection: ExportedConnection = {
    origin: sandbox.origins.https,
    body: hostileBody(
      `export-${tool.id}`,
      `${sandbox.origins.idp}/.well-known/openid-configuration`,
    ),
    scim: hostileScim,
    clients: clients.map(({ client_id, name }) => ({ clientId: client_id, name })),
  }
  if (tool.id === 'terraform') return terraform(tool.text(connection), connection.body, own)
  const trial = trials[tool.id]
  if (!trial) return { cells: ['', 'not run'], isGood: false }
  const { body } = connection
  const version = await run(trial.version, own)
  const { code, out } = await runTool(tool, connection, sandbox, own)
  const wrong =
    code === 0
      ? differing(
          sandbox,
          body,
          clients.map((one) => one.client_id),
        )
      : [out]
  if (wrong.length > 0) console.error(tool.id, code, wrong, out.slice(-1500))
  return {
    cells: [version.out.trim(), wrong.length === 0 ? 'stored as meant' : '**no**'],
    isGood: wrong.length === 0,
  }
}

/** The tool takes the connection to the tenant. @param own a folder of its own */
export async function runTool(
  tool: Tool,
  connection: ExportedConnection,
  sandbox: Sandbox,
  own: string,
): Promise<Ended> {
  const trial = trials[tool.id]
  if (!trial) return { code: 127, out: 'not run' }
  const { name } = connection.body
  const file = `${name}.${tool.extension}`
  await mkdir(join(own, trial.below ?? ''), { recursive: true })
  await writeFile(join(own, trial.below ?? '', file), tool.text(connection))
  await symlink(modules, join(own, 'node_modules'))
  const secret = tool.secret(name)
  return run(trial.run(file, own), own, {
    AUTH0_DOMAIN: new URL(sandbox.origins.https).host,
    AUTH0_CLIENT_ID: sandboxClients.automation,
    AUTH0_CLIENT_SECRET: sandboxSecrets.automation,
    AUTH0_INCLUDED_ONLY: '["connections"]',
    AUTH0_KEYWORD_REPLACE_MAPPINGS: JSON.stringify({ [secret]: hostileSecret }),
    [secret]: hostileSecret,
    NODE_EXTRA_CA_CERTS: sandbox.caPath,
  })
}

/** A configuration of this machine's own is not looked at. */
const alone = { TF_CLI_CONFIG_FILE: '' }

/** Without its provider: the file is read, and every value comes out as it went in. */
async function terraform(text: string, body: object, own: string): Promise<Verified> {
  if (!(await isThere('terraform'))) return { cells: ['needs terraform', ''], isGood: false }
  const version = await run(['terraform', 'version'], own, alone)
  await writeFile(join(own, 'export.tf'), text)
  const read = await run(['terraform', 'fmt', '-no-color', '-write=false', 'export.tf'], own, alone)
  const values = join(own, 'values')
  await mkdir(values)
  await writeFile(join(values, 'main.tf'), `output "body" {\n  value = ${hclValue(body)}\n}\n`)
  const applied = await run(
    ['terraform', `-chdir=${values}`, 'apply', '-auto-approve', '-no-color'],
    own,
    alone,
  )
  const told = await run(['terraform', `-chdir=${values}`, 'output', '-json', 'body'], own, alone)
  const isGood =
    read.code === 0 &&
    applied.code === 0 &&
    isDeepStrictEqual(JSON.parse(told.out), JSON.parse(JSON.stringify(body)))
  if (!isGood) console.error(read, applied, told.out.slice(0, 2000))
  return {
    cells: [
      version.out.split('\n')[0] ?? '',
      isGood ? 'read; every value as meant; provider not at hand' : '**no**',
    ],
    isGood,
  }
}
