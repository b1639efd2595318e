/**
 * Real identity providers behind the sandbox, on loopback: what the doctor says of each, what Check
 * client says (right, wrong secret, unknown client, other callback), and what a login then does.
 * `npm run verify:providers` prints Markdown tables, which docs/preflight.md holds. Needs a network
 * once (mockin comes from the npm registry), Debian's package glewlwyd, and Chromium.
 */
import '#mocks/runtime-warning.ts' // has to run before oidc-provider loads
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bind } from '#mocks/http/listen.ts'
import type { PreflightVerdicts } from '#domain/destinations/auth0/preflight/judge-preflight.ts'
import { glewlwyd } from './verify-providers/glewlwyd.ts'
import { openHouse } from './verify-providers/house.ts'
import { mockin } from './verify-providers/mockin.ts'
import { oidcProvider } from './verify-providers/oidc-provider.ts'

// What oidc-provider says of its own defaults is no part of the tables.
console.info = console.error

const otherCallback = 'https://login.acme.example/login/callback'
const row = (...cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
const said = ({ callback, secret }: PreflightVerdicts) =>
  [callback.headline, secret?.headline ?? 'Not tried'] as const

async function freePort(): Promise<number> {
  const bound = await bind({ port: 0, what: 'provider', setting: '-' })
  await bound.close()
  return bound.port
}

const folder = await mkdtemp(join(tmpdir(), 'providers-'))
const providers = await Promise.all(
  [oidcProvider, mockin, glewlwyd].map(async (provider) => ({ provider, port: await freePort() })),
)
const origins = providers.map(({ port }) => `http://localhost:${port}`)
const house = await openHouse(folder, origins)
let isWhole = true
try {
  for (const { provider, port } of providers) {
    const own = await mkdtemp(join(folder, 'one-'))
    const running = await provider.start({ port, callback: house.callback, folder: own })
    console.log(`\n### ${provider.name}\n`)
    if (typeof running === 'string') {
      isWhole = false
      console.log(`Not run. It needs ${running}`)
      continue
    }
    const { issuer, setups, signIn } = running
    console.log(`The doctor: ${await house.doctor(issuer)}\n`)
    console.log(row('Asked', 'Client ID and callback', 'Client Secret', 'The login'))
    console.log(row('---', '---', '---', '---'))
    for (const setup of setups) {
      const right = { issuer, ...setup, callback: house.callback }
      const { ended, explained } = await house.logIn(issuer, setup, signIn)
      const login = explained === '' ? ended : `\`${ended}\` → ${explained}`
      console.log(row(setup.name, ...said(await house.checkClient(right)), login))
    }
    const last = setups.at(-1)
    if (last === undefined) continue
    const right = { issuer, ...last, callback: house.callback }
    for (const [name, wrong] of [
      ['the last one, wrong secret', { secret: 'MOCK_wrong' }],
      ['the last one, unknown client', { clientId: 'nobody-registered-it' }],
      ['the last one, other callback', { callback: otherCallback }],
    ] as const)
      console.log(row(name, ...said(await house.checkClient({ ...right, ...wrong })), ''))
    await running.close()
  }
} finally {
  await house.close()
  await rm(folder, { recursive: true })
}
process.exitCode = isWhole ? 0 : 1
