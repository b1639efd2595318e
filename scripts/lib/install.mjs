import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { root, run } from './run.mjs'
import { stop } from './say.mjs'

const stampFile = `${root}node_modules/.greencheck-installed`
const lockFolder = `${root}.cache/installing`

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .update(process.versions.modules)
    .digest('hex')

const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted()

/**
 * Installs exactly what the lockfile names, once for each lockfile and Node. `npm start` and
 * `npm test` may begin together on a fresh clone: the second waits for the first.
 */
export async function ensureInstalled() {
  if (installed()) return
  mkdirSync(`${root}.cache`, { recursive: true })
  while (!takeTurn()) {
    await wait(500)
    if (installed()) return
  }
  try {
    if (installed()) return
    process.stdout.write('Installing what package-lock.json names …\n')
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true })
    if (code !== 0) {
      const reason =
        output.split('\n').find((line) => /npm (error|ERR!)/.test(line)) ?? output.trim()
      stop(`npm ci failed: ${reason.replace(/^npm (error|ERR!)\s*/, '')} (npm ci shows more)`)
    }
    writeFileSync(stampFile, wanted())
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

/** mkdir is atomic; a turn left behind by a process that was killed counts for ten minutes. */
function takeTurn() {
  try {
    mkdirSync(lockFolder)
    return true
  } catch {
    const since = existsSync(lockFolder) ? Date.now() - statSync(lockFolder).mtimeMs : 0
    if (since > 600_000) rmSync(lockFolder, { recursive: true, force: true })
    return false
  }
}
