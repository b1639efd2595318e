import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import type { Sandbox } from '#mocks/start.ts'
import { tools } from '#domain/destinations/auth0/exports/tools.ts'
import type { ExportedConnection } from '#domain/destinations/auth0/exports/tool.ts'
import { exportJob } from '#domain/destinations/auth0/exports/job.ts'
import { scimCalls } from '#domain/destinations/auth0/exports/scim.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { idpSecret } from '#domain/exports/exported-job.ts'
import { programs } from '#domain/exports/programs/programs.ts'
import { hostileSecret } from './meant.ts'
import { differences, exportedFrom, settle } from './move.ts'
import { type Ended, run } from './run.ts'
import { runners } from './runners.ts'
import { runTool } from './verify-tool.ts'

/** What a newcomer would reach for: a shell, a runtime, and Auth0's own two. */
export const movers = ['curl', 'nodejs', 'deploy-cli-yaml', 'node-sdk'] as const

async function send(
  mover: string,
  connection: ExportedConnection,
  to: Sandbox,
  own: string,
): Promise<Ended> {
  const tool = tools.find(({ id }) => id === mover)
  if (tool) return runTool(tool, connection, to, own)
  const program = programs.find(({ id }) => id === mover)
  const runner = runners[mover]
  if (!program || !runner) throw new Error(`Nothing is called ${mover}`)
  const { body, clients, scim, origin } = connection
  const enabled = clients.map(({ clientId }) => clientId)
  const calls = [...exportCalls(body, enabled), ...(scim ? scimCalls(scim) : [])]
  const file = `create.${program.extension}`
  await writeFile(join(own, file), program.text(exportJob(origin, calls)))
  return run(runner.run(file, to.caPath), own, {
    AUTH0_CLIENT_ID: sandboxClients.automation,
    AUTH0_CLIENT_SECRET: sandboxSecrets.automation,
    [idpSecret]: hostileSecret,
    ...runner.environment?.(to.caPath),
  })
}

/** From one tenant to another, as the page of the connection exports it; true: it arrived as it was. */
export async function verifyMove(
  mover: string,
  from: Sandbox,
  to: Sandbox,
  folder: string,
): Promise<boolean> {
  const name = `moved-${mover}`
  const own = join(folder, name)
  await mkdir(own)
  await settle(from, name)
  const { code, out } = await send(mover, exportedFrom(from, to, name), to, own)
  const wrong = code === 0 ? differences(from, to, name) : [out]
  if (wrong.length > 0) console.error(mover, code, wrong)
  return wrong.length === 0
}
