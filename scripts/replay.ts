/**
 * Sends the sandbox what was sent to live tenants, and holds its answers against theirs: members,
 * types, values and statuses, ids and times apart. `npm run replay -- <file of interactions>`
 * prints a Markdown table and fails where a difference has no reason. `--edits <files>` has the
 * gateway edit every connection that they hold, and fails where more than the edit changes.
 */
import { existsSync } from 'node:fs'
import { replayEdits } from './replay/edits.ts'
import { readRecording } from './replay/recording.ts'
import { replay, type Line } from './replay/replay-cassette.ts'

const edits = process.argv[2] === '--edits'
const files = process.argv.slice(edits ? 3 : 2)
const [file] = files
if (file === undefined) {
  console.error('usage: npm run replay -- <file of interactions> | --edits <files>')
  process.exit(64)
}
const absent = files.find((one) => !existsSync(one))
if (absent !== undefined) {
  console.error(`skipped: there is no file ${absent}`)
  process.exit(0)
}
if (edits) process.exit((await replayEdits(files)) ? 0 : 1)

const recording = readRecording(file)
const cassettes = [...new Set(recording.map(({ cassette }) => cassette))]

const lines: Line[] = []
for (const cassette of cassettes)
  lines.push(...(await replay(recording.filter((one) => one.cassette === cassette))))

const cell = (value: unknown) =>
  (JSON.stringify(value) ?? 'absent').slice(0, 120).replaceAll('|', '\\|')
const count = (test: (line: Line) => boolean) => lines.filter(test).length
const isEqual = ({ differences }: Line) => differences.length === 0
const isOpen = ({ differences }: Line) => differences.some(({ reason }) => reason === undefined)

console.log(`# Replayed: recorded interactions against the sandbox

| Interactions | Equal | Different for a reason | Different |
| ---: | ---: | ---: | ---: |
| ${lines.length} | ${count(isEqual)} | ${count((line) => !isEqual(line) && !isOpen(line))} | ${count(isOpen)} |

| Request | Cassette | At | |
| --- | --- | --- | --- |`)
for (const line of lines) {
  const { cassette, at, request } = line.one
  const mark = isEqual(line) ? 'equal' : isOpen(line) ? '**different**' : 'allowed'
  console.log(`| ${request.method} ${cell(request.path)} | ${cassette} | ${at} | ${mark} |`)
}
console.log(
  `\n## Differences\n\n| Cassette | At | Where | Recorded | Sandbox | Because |\n| --- | --- | --- | --- | --- | --- |`,
)
for (const { one, differences } of lines)
  for (const { path, kind, recorded, sandbox, reason } of differences) {
    const where = `${path || 'answer'} (${kind})`
    const cells = [
      one.cassette,
      one.at,
      where,
      cell(recorded),
      cell(sandbox),
      reason ?? '**NOT ALLOWED**',
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
process.exitCode = lines.some(isOpen) ? 1 : 0
