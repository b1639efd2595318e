import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { cloudClients, cloudSecrets } from '#mocks/sentinels-cloudentity.ts'
import type { Sandbox } from '#mocks/start.ts'
import { createCalls } from '#domain/destinations/cloudentity/create-calls.ts'
import { exportJob } from '#domain/destinations/cloudentity/export-job.ts'
import { placesOf } from '#domain/destinations/cloudentity/place.ts'
import { idpSecret } from '#domain/exports/exported-job.ts'
import type { Program } from '#domain/exports/programs/program.ts'
import { hostileSecret } from './meant.ts'
import { run } from './run.ts'
import { runners } from './runners.ts'

const where = { hostKind: 'default', tenantId: 'acme', workspaceId: 'customers' } as const

/** The same program for a workspace of Cloudentity; true: it has the identity provider as meant. */
export async function verifyIdp(
  program: Program,
  { origins, caPath, workspace }: Sandbox,
  folder: string,
): Promise<boolean> {
  const runner = runners[program.id]
  if (!runner) return false
  const own = join(folder, `idp-${program.id}`)
  await mkdir(own)
  const name = `${program.id}: Łódź "it's" $x #{x} \\ %s </script>`
  const idp = {
    name,
    domain: 'acme.eu.auth0.com',
    client_id: `${name} '`,
    scopes: ['openid', 'email'],
  }
  const places = placesOf(
    { ...where, host: new URL(origins.cloudentityHttps).host },
    { loopbackHttp: [] },
  )
  const job = exportJob(places, createCalls(idp, where.workspaceId, crypto.randomUUID()))
  if (job === undefined) return false
  const file = `create.${program.extension}`
  const files = [
    { name: file, text: program.text(job) },
    ...(program.files?.(job) ?? []),
    ...(runner.files?.(file) ?? []),
  ]
  await Promise.all(files.map((one) => writeFile(join(own, one.name), one.text)))
  for (const command of runner.build?.(file, caPath) ?? []) await run(command, own)
  const { code, out } = await run(runner.run(file, caPath), own, {
    CLOUDENTITY_CLIENT_ID: cloudClients.machine,
    CLOUDENTITY_CLIENT_SECRET: cloudSecrets.machine,
    // What calls the module hands over what it finds under these names.
    AUTH0_CLIENT_ID: cloudClients.machine,
    AUTH0_CLIENT_SECRET: cloudSecrets.machine,
    [idpSecret]: hostileSecret,
    ...runner.environment?.(caPath),
  })
  const found = [...workspace.state.idps.values()].find((one) => one.name === name)
  const isGood =
    code === 0 &&
    isDeepStrictEqual(found?.credentials, { client_secret: hostileSecret }) &&
    found?.settings?.client_id === idp.client_id &&
    isDeepStrictEqual(found.settings.scopes, idp.scopes)
  if (!isGood) console.error(program.id, code, out.slice(0, 1500), found)
  return isGood
}
