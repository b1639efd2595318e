/**
 * Sends the sandbox what was sent to live tenants, and holds its answers against theirs: members,
 * types, values and statuses, ids and times apart. `npm run replay -- <file of interactions>`
 * prints a Markdown table and fails where a difference has no reason. `--edits <files>` has the
 * gateway edit every connection that they hold, and fails where more than the edit changes.
 */
import { existsSync } from 'node:fs'
import { reasonFor } from './replay/allowed.ts'
import { compare, type Difference } from './replay/compare.ts'
import { replayEdits } from './replay/edits.ts'
import { createIds } from './replay/ids.ts'
import { prepare, type Stage } from './replay/prepare.ts'
import { readRecording, target, type Interaction } from './replay/recording.ts'
import { createSandbox } from './replay/sandbox.ts'
import { settleDeletion } from './replay/settle.ts'

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

interface Line {
  readonly one: Interaction
  readonly differences: readonly (Difference & { readonly reason: string | undefined })[]
}

const recording = readRecording(file)
const cassettes = [...new Set(recording.map(({ cassette }) => cassette))]

async function replay(stage: Stage, one: Interaction): Promise<Line> {
  const { authorization } = prepare(stage, one)
  const { request, response } = one
  const { path, query } = target(one)
  const mapped = path
    .split('/')
    .map((part) => encodeURIComponent(stage.ids.of(decodeURIComponent(part))))
  const search = new URLSearchParams([...query].map(([name, value]) => [name, stage.ids.of(value)]))
  const answer = await stage.sandbox.send(
    request.method,
    `${mapped.join('/')}${search.size > 0 ? `?${search}` : ''}`,
    stage.ids.inBody(request.body),
    authorization,
  )
  stage.ids.learn(response.body, answer.body)
  await settleDeletion(stage, one)
  const status = {
    path: '',
    kind: 'status',
    recorded: response.status,
    sandbox: answer.status,
  } as const
  const found = response.status === answer.status ? compare(response.body, answer.body) : [status]
  return {
    one,
    differences: found.map((difference) => ({ ...difference, reason: reasonFor(one, difference) })),
  }
}

const lines: Line[] = []
for (const cassette of cassettes) {
  const own = recording.filter((one) => one.cassette === cassette)
  const sandbox = await createSandbox()
  const stage = { sandbox, recording: own, ids: createIds() }
  for (const one of own) lines.push(await replay(stage, one))
}

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
