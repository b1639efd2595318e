/**
 * Every exported program, run against the sandbox over https with awkward values: what the tenant
 * stored must equal what was meant; a second run, and a certificate nobody vouches for, must fail
 * loudly and say no secret. `npm run verify:exports` prints the Markdown table that
 * docs/exports.md holds. Needs the languages (Debian's packages are named there).
 */
import '#mocks/runtime-warning.ts' // has to run before oidc-provider loads
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '#mocks/start.ts'
import { programs } from '#domain/exports/programs/programs.ts'
import { tools } from '#domain/destinations/auth0/exports/tools.ts'
import { runners } from './verify-exports/runners.ts'
import { verifyIdp } from './verify-exports/verify-idp.ts'
import { movers, verifyMove } from './verify-exports/verify-move.ts'
import { verifyTool } from './verify-exports/verify-tool.ts'
import { verify } from './verify-exports/verify.ts'

const folder = await mkdtemp(join(tmpdir(), 'exports-'))
const options = {
  ports: { http: 0, https: 0, idp: 0 },
  publicUrls: ['http://localhost:3000'],
}
const sandbox = await startSandbox({ ...options, caPath: join(folder, 'ca.pem') })
const only = new Set(process.argv.slice(2))
const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
let isWhole = true
try {
  sandbox.management.panel.arm('strict-content-type')
  row([
    'Language',
    'Form',
    'Version',
    'Stored as meant',
    'SCIM token',
    'Second run',
    'Unknown certificate',
  ])
  row(['---', '---', '---', '---', '---', '---', '---'])
  for (const program of programs) {
    if (only.size > 0 && !only.has(program.id)) continue
    const { cells, isGood } = await verify(program, sandbox, folder)
    isWhole &&= isGood
    row([program.language, program.form ?? '', ...cells])
  }
  row(['', '', '', '', '', '', ''])
  for (const tool of tools) {
    if (only.size > 0 && !only.has(tool.id)) continue
    const { cells, isGood } = await verifyTool(tool, sandbox, folder)
    isWhole &&= isGood
    row([tool.label, '', ...cells, '', ''])
  }
  row(['For Cloudentity', '', 'Stored as meant'])
  for (const program of programs) {
    const id = `idp-${program.id}`
    if ((only.size > 0 && !only.has(id)) || !runners[program.id]) continue
    const isGood = await verifyIdp(program, sandbox, folder)
    isWhole &&= isGood
    row([program.language, program.form ?? '', isGood ? 'yes' : '**no**'])
  }
  const wanted = movers.filter((mover) => only.size === 0 || only.has(`moved-${mover}`))
  const target =
    wanted.length > 0
      ? await startSandbox({
          ...options,
          caPath: join(folder, 'b.pem'),
          issuers: [sandbox.origins.idp],
        })
      : undefined
  if (target) row(['Moved from tenant A to tenant B', 'Stored in B'])
  if (target)
    try {
      for (const mover of wanted) {
        const isGood = await verifyMove(mover, sandbox, target, folder)
        isWhole &&= isGood
        row([mover, isGood ? 'equals what is stored in A' : '**no**'])
      }
    } finally {
      await target.close()
    }
} finally {
  await sandbox.close()
  await rm(folder, { recursive: true })
}
process.exitCode = isWhole ? 0 : 1
