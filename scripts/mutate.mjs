// `npm run mutate [-- all | <file>…]`: breaks the product in one place after the other and counts
// how often a test notices. Not part of `npm test`. CONCURRENCY: how many at a time.
import { readdirSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { atLeast, guarded, rooms } from './lib/mutated.mjs'
import { root } from './lib/run.mjs'
import { checkNode } from './lib/say.mjs'

checkNode()
process.chdir(root)
const named = process.argv.slice(2)

/** Product files only: tests, their helpers and their data break nothing. */
function filesOf({ folder, modules }) {
  const recursive = rooms.some((room) => room.folder === folder)
  const inside = readdirSync(folder, { encoding: 'utf8', recursive })
  return inside
    .filter(
      (name) => /\.tsx?$/.test(name) && !/(^|\/)fixtures\/|\.(test|helper|type-test)\./.test(name),
    )
    .filter((name) => !modules || modules.includes(basename(name, '.ts')))
    .map((name) => `${folder}/${name}`)
}

/** The table's rows with their files; for named files the rows they stand in, else their rooms. */
function chosen() {
  const withFiles = (row) => ({ ...row, files: filesOf(row) })
  if (named.length === 0) return guarded.map(withFiles)
  if (named[0] === 'all') return rooms.map(withFiles)
  const left = new Set(named.map((path) => relative(root, path)))
  const found = [...guarded, ...rooms].map(withFiles).map((row) => {
    const files = row.files.filter((file) => left.delete(file))
    return { ...row, files }
  })
  if (left.size > 0) throw new Error(`No product file of a room: ${[...left].join(', ')}`)
  return found.filter(({ files }) => files.length > 0)
}

async function mutate({ folder, tests = '*.test.ts', files }) {
  // Read in the runner's process.
  process.env['MUTATE_TESTS'] = `${folder}/${tests}`
  return new Stryker({
    mutate: files,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/lib/mutate.vitest.mjs', related: true },
    coverageAnalysis: 'perTest',
    // Where others use the machine too, a slow run is no endless one.
    timeoutMS: 30_000,
    ...(process.env['CONCURRENCY'] && { concurrency: Number(process.env['CONCURRENCY']) }),
    tempDirName: '.cache/mutate/sandbox',
    ignorePatterns: ['.cache', 'dist', 'e2e', '*.png'],
    // It would be rewritten with an interface that TypeScript 7 does not have; nothing reads it.
    tsconfigFile: 'none',
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
    logLevel: 'warn',
  }).runMutationTest()
}

const results = []
for (const row of chosen()) results.push(...(await mutate(row)))

/** A mutant that makes a test run on for ever was noticed as well. */
const isKilled = ({ status }) => status === 'Killed' || status === 'Timeout'
const counts = (mutants) => {
  const valid = mutants.filter(
    (one) => isKilled(one) || ['Survived', 'NoCoverage'].includes(one.status),
  )
  const killed = valid.filter(isKilled).length
  const score = valid.length === 0 ? 100 : (killed / valid.length) * 100
  return { killed, of: valid.length, score: Number(score.toFixed(1)) }
}
const names = [...new Set(results.map(({ fileName }) => fileName))]
console.table(
  Object.fromEntries(
    names.map((name) => [
      relative(root, name),
      counts(results.filter(({ fileName }) => fileName === name)),
    ]),
  ),
)
const { killed, of, score } = counts(results)
process.stdout.write(`${killed} of ${of} mutants killed: ${score} %\n`)
process.exit(named.length === 0 && score < atLeast ? 1 : 0)
