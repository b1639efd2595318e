import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { root, run } from './run.mjs'
import { stop } from './say.mjs'

const lockFolder = `${root}.cache/installing`

/** npm writes down what it installed when it is done: an install that broke off has no such file. */
const packagesOf = (file) => JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages

/** True when everything the lockfile names for this machine is there in its version. */
function installed() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return false
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || (peer && !present[path]) || present[path]?.version === version,
  )
}

/**
 * Installs exactly what the lockfile names, only where that is not there yet. `npm start` and
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
