// `npm test`: everything that has to hold, on a fresh clone and while `npm start` is running.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './lib/browser.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { newerNode } from './lib/newer-node.mjs'
import { root, run, tool } from './lib/run.mjs'
import { checkNode } from './lib/say.mjs'

checkNode()
const started = Date.now()
await ensureInstalled()
const chromium = await findBrowser()
const folder = '.cache/test'
rmSync(`${root}${folder}`, { recursive: true, force: true })
mkdirSync(`${root}${folder}`, { recursive: true })

const totals = { passed: 0, failed: 0 }
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`

/** Writes one line when it is done; a step that passes or fails as a whole counts as one. */
async function step(name, work) {
  const since = Date.now()
  const { passed, failed, output } = await work()
  totals.passed += passed
  totals.failed += failed
  process.stdout.write(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds(since)})\n`,
  )
  if (failed > 0 && output) process.stdout.write(`${output}\n`)
  return failed === 0
}

// A browser that waits for a core misses its time: what runs beside the journeys gives way to them.
const beside = { quiet: true, yielding: true }

const asWhole = ({ code, output }) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  output,
})
const whole = (path, args) => async () => asWhole(await tool(path, args, beside))
const script =
  (path, ...args) =>
  async () =>
    asWhole(await run(process.execPath, [path, ...args], beside))

/** A runner that writes its counts to a JSON file; a run without counts, or with skips, failed. */
const counted =
  (path, args, report, read, options, node = process.execPath) =>
  async () => {
    const { code, output } = await run(node, [`node_modules/${path}`, ...args], options)
    try {
      const { passed, failed } = read(JSON.parse(readFileSync(`${root}${report}`, 'utf8')))
      return { passed, failed: Math.max(failed, code === 0 && passed > 0 ? 0 : 1), output }
    } catch {
      return { passed: 0, failed: 1, output: `${report} was not written` }
    }
  }

/** The tests of some folders, or all, by the Node that is named. */
const units = (name, folders, node) => {
  const report = `${folder}/${name}.json`
  return counted(
    'vitest/vitest.mjs',
    ['run', ...folders, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    report,
    (read) => ({
      passed: read.numPassedTests,
      failed:
        read.numFailedTests +
        read.numPendingTests +
        read.numTodoTests +
        // A file that could not even be loaded has no tests to fail.
        read.testResults.filter(
          (file) => file.status === 'failed' && file.assertionResults.length === 0,
        ).length,
    }),
    { quiet: true },
    node,
  )
}

/** The journeys of Playwright's report that failed once and then passed. */
const secondAttempts = (suites) =>
  suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}, ${title}`),
    ...secondAttempts(inner),
  ])

/** One after the other: they read the files and run none of them. */
async function read() {
  await step('types', whole('typescript/bin/tsc', ['--noEmit', '-p', '.']))
  await step(
    'lint',
    whole('oxlint/bin/oxlint', [
      '--type-aware',
      '--deny-warnings',
      'src',
      'gateway',
      'mocks',
      'e2e',
      'scripts',
    ]),
  )
  await step('import directions', script('scripts/lint-config.mjs', '--check'))
  await step('format', whole('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']))
  await step('unused code', whole('knip/bin/knip.js', ['--no-progress']))
}

/** Two at a time, as many as there are cores. */
async function runUnits() {
  await step('unit and component', units('unit', []))
  await step('the gateway on a newer Node', async () => {
    const { binary, problem } = await newerNode()
    if (problem) return { passed: 0, failed: 1, output: problem }
    return units('gateway', ['gateway/'], binary)()
  })
}

const size = () =>
  step('size and contents of the build', async () => {
    const { code, output } = await tool('tsx/dist/cli.mjs', ['scripts/size.ts', folder], {
      ...beside,
      env: { CHROMIUM_PATH: chromium },
    })
    process.stdout.write(output)
    return asWhole({ code })
  })

const journeys = () =>
  step(
    'end to end and interop',
    counted(
      '@playwright/test/cli.js',
      ['test'],
      `${folder}/e2e.json`,
      ({ stats, suites }) => {
        for (const title of secondAttempts(suites))
          process.stdout.write(`Passed at the second attempt only: ${title}\n`)
        return {
          passed: stats.expected + stats.flaky,
          failed: stats.unexpected + stats.skipped,
        }
      },
      {
        env: {
          CHROMIUM_PATH: chromium,
          GREENCHECK_BUILD: folder,
          PLAYWRIGHT_JSON_OUTPUT_NAME: `${folder}/e2e.json`,
        },
      },
    ),
  )

// The journeys wait more than they work, which leaves the cores to what only reads. The unit tests
// need both cores, and what they drive misses its time where it waits for one.
const built = await step('production build', script('scripts/build.mjs', folder))
await Promise.all([built && journeys(), read().then(() => built && size())])
await runUnits()

process.stdout.write(`Took ${seconds(started)}\n${totals.passed} passed, ${totals.failed} failed\n`)
process.exit(totals.failed === 0 ? 0 : 1)
