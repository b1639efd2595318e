/**
 * `npm run verify:looks [folder of a build]`: axe over every screen at 1350, 768 and 320 pixels in
 * both schemes, with text at 200 %, and in forced colours. Outside `npm test`, which looks in three
 * of these ways: all of them take a quarter of an hour.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { findBrowser } from './lib/browser.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root, run, tool } from './lib/run.mjs'

await ensureInstalled()
const chromium = await findBrowser()
const build = process.argv[2] ?? '.cache/looks'
if (process.argv[2] === undefined) await run(process.execPath, ['scripts/build.mjs', build])

const looking = readdirSync(`${root}e2e`).filter(
  (file) =>
    file.endsWith('.spec.ts') && readFileSync(`${root}e2e/${file}`, 'utf8').includes('looksRight('),
)
const { code } = await tool('@playwright/test/cli.js', ['test', '--timeout=900000', ...looking], {
  env: { CHROMIUM_PATH: chromium, GREENCHECK_BUILD: build, GREENCHECK_LOOKS: 'all' },
})
process.exitCode = code
