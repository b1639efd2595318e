/**
 * Judges a folder of discovery documents, raw answers and key sets, and prints a Markdown table:
 * `npm run measure -- <folder>`. The folder holds `broken/` and `real/`, each with an INDEX.tsv that
 * says what is right, and `minimal/`; or it holds documents alone. docs/measure.md says more.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readArguments, usage } from './measure/arguments.ts'
import { linesOf } from './measure/lines.ts'
import { compare, keep, keptAt } from './measure/snapshot.ts'
import { measuredTable } from './measure/table.ts'

const project = resolve(import.meta.dirname, '..')
const from = process.env['INIT_CWD'] ?? '.'

function stop(message: string, status: number): never {
  console.error(message)
  process.exit(status)
}

function read() {
  try {
    return readArguments(process.argv.slice(2), { from, project })
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), 64)
  }
}

const given = read() ?? stop(usage, 64)
if (!existsSync(given.folder)) stop(`skipped: there is no folder ${given.folder}`, 0)

const { snapshots } = given
if (snapshots?.use === 'compare') {
  const at = keptAt(snapshots.folder) ?? stop(`Nothing was kept in ${snapshots.folder}.`, 64)
  const lines = linesOf(given.folder, at)
  const changed = compare(lines, snapshots.folder)
  console.log(changed.join('\n\n') || `${lines.length} reports, each as it was kept.`)
  process.exitCode = changed.length > 0 ? 1 : 0
} else {
  const now = Date.now()
  const lines = linesOf(given.folder, now)
  if (snapshots) keep(lines, snapshots.folder, now)
  console.log(measuredTable(lines, new Date(now).toISOString().slice(0, 10)))
}
