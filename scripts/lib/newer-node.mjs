import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { root, run } from './run.mjs'

/** What the gateway is to run on in production: its tests have to hold there too. */
const version = '24.21.0'

const folder = `.cache/node-${version}`
const binary = `${root}${folder}/node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`

const works = async () =>
  existsSync(binary) &&
  (await run(binary, ['--version'], { quiet: true })).output.trim() === `v${version}`

/**
 * Another Node from the npm registry, in a folder of its own: among the dependencies its `node`
 * would stand before the one that everything else is run with. What is there is not fetched again.
 * @returns {Promise<{ binary: string, problem?: undefined } | { binary?: undefined, problem: string }>}
 */
export async function newerNode() {
  if (await works()) return { binary }
  rmSync(`${root}${folder}`, { recursive: true, force: true })
  mkdirSync(`${root}${folder}`, { recursive: true })
  // The binary comes by the package's own script, which newer versions of npm run only where told.
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } }
  writeFileSync(`${root}${folder}/package.json`, JSON.stringify(manifest))
  const { output } = await run(
    'npm',
    ['install', '--prefix', folder, '--no-package-lock', '--ignore-scripts=false'],
    { quiet: true },
  )
  if (await works()) return { binary }
  const problem = `Node ${version} could not be installed from the npm registry, so the gateway was not tested on it:`
  return { problem: `${problem}\n${output.trim()}` }
}
