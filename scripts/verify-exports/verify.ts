import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sandboxClients, sandboxSecrets } from '#mocks/sentinels.ts'
import type { Sandbox } from '#mocks/start.ts'
import { exportJob } from '#domain/destinations/auth0/exports/job.ts'
import { printScimToken, scimCalls } from '#domain/destinations/auth0/exports/scim.ts'
import { exportCalls } from '#domain/destinations/auth0/request.ts'
import { idpSecret } from '#domain/exports/exported-job.ts'
import type { Program } from '#domain/exports/programs/program.ts'
import { hostileBody, hostileScim, hostileSecret } from './meant.ts'
import { parsedWith, parseSwift } from './parse-swift.ts'
import { isThere, run } from './run.ts'
import { runners } from './runners.ts'
import { differing, forget, tokenState } from './stored.ts'

interface Verified {
  /** Version, stored, token, second run, certificate. */
  readonly cells: readonly string[]
  readonly isGood: boolean
}

const secrets = {
  AUTH0_CLIENT_ID: sandboxClients.automation,
  AUTH0_CLIENT_SECRET: sandboxSecrets.automation,
  [idpSecret]: hostileSecret,
}
const tellsNothing = (out: string) =>
  !out.includes(sandboxSecrets.automation) && !out.includes('Łódź 日本') && !out.includes('eyJ')

const notRun = (why: string): Verified => ({ cells: [why, '', '', '', ''], isGood: false })

/** @param folder a temporary one; the program gets its own below */
export async function verify(
  program: Program,
  sandbox: Sandbox,
  folder: string,
): Promise<Verified> {
  const runner = runners[program.id]
  for (const needed of runner?.programs ?? [])
    if (!(await isThere(needed))) return notRun(`needs ${needed}`)
  const own = join(folder, program.id)
  await mkdir(own)
  const { state } = sandbox.management
  const { https } = sandbox.origins
  const name = `export-${program.id}`
  const body = hostileBody(name, `${sandbox.origins.idp}/.well-known/openid-configuration`)
  const clientIds = [...state.clients.keys()].slice(0, runner?.withoutPatch ? 0 : 3)
  const job = exportJob(https, [...exportCalls(body, clientIds), ...scimCalls(hostileScim)])
  const file = `create.${program.extension}`
  const files = [
    { name: file, text: program.text(job) },
    ...(program.files?.(job) ?? []),
    ...(runner?.files?.(file) ?? []),
  ]
  await Promise.all(files.map((one) => writeFile(join(own, one.name), one.text)))
  if (!runner) {
    const { code, out } = await parseSwift(own, file)
    if (code !== 0) return notRun(`does not parse: ${out}`)
    return { cells: [parsedWith, 'parses; not run', '', '', ''], isGood: true }
  }
  const version = await run(runner.version, own)
  const trusted = { ...secrets, ...runner.environment?.(sandbox.caPath) }
  for (const command of runner.build?.(file, sandbox.caPath) ?? []) {
    const built = await run(command, own)
    if (built.code !== 0) return notRun(`does not build: ${built.out.slice(0, 2000)}`)
  }
  const first = await run(runner.run(file, sandbox.caPath), own, trusted)
  const wrong = first.code === 0 ? differing(sandbox, body, clientIds) : [first.out]
  const isStored = wrong.length === 0
  if (!isStored) console.error(program.id, wrong)
  const isUnasked = tokenState(sandbox, name, first.out) === 'none'
  forget(sandbox, name)
  const asked = { ...trusted, [printScimToken]: 'yes' }
  const third = await run(runner.run(file, sandbox.caPath), own, asked)
  const isShown = third.code === 0 && tokenState(sandbox, name, third.out) === 'shown'
  if (!isUnasked || !isShown) console.error(program.id, 'token', isUnasked, third)
  const second = await run(runner.run(file, sandbox.caPath), own, asked)
  const isLoud = second.code !== 0 && second.out.includes('409') && tellsNothing(second.out)
  if (!isLoud) console.error(program.id, second)
  const stranger = await run(runner.run(file, join(own, 'none.pem')), own, secrets)
  const isStrict = stranger.code !== 0 && tellsNothing(stranger.out)
  if (!isStrict) console.error(program.id, stranger)
  return {
    cells: [
      version.out.split('\n')[0]?.slice(0, 60) ?? '',
      isStored ? (runner.withoutPatch ? 'yes; no PATCH here' : 'yes') : '**no**',
      isUnasked && isShown ? 'when asked' : '**no**',
      isLoud ? `exit ${second.code}, says 409` : '**quiet**',
      isStrict ? `exit ${stranger.code}, nothing sent` : '**taken**',
    ],
    isGood: isStored && isUnasked && isShown && isLoud && isStrict,
  }
}
