import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeFinding } from '#domain/doctor/describe.ts'
import { toJsonReport } from '#domain/doctor/report/report-json.ts'
import { visibleJson } from '#text/json.ts'
import type { Line } from './lines.ts'

/** The day certificates are judged by; a comparison takes the day of what it compares with. */
const dayFile = 'day.txt'

/** All that a report says of a case: verdict, findings, their words and letters, advice. */
export function snapshotOf({ judged: { diagnosis } }: Line): string {
  const { findings, ...report } = toJsonReport(diagnosis)
  const said = findings.map((one, at) => {
    const finding = diagnosis.findings[at]
    return { ...one, ...(finding && { words: describeFinding(finding, diagnosis.place) }) }
  })
  return `${visibleJson({ ...report, channels: diagnosis.channels, findings: said }, 1)}\n`
}

const nameOf = ({ part, name }: Line) => join(part, `${name.replace(/\.json$/, '')}.snapshot.json`)

/** Writes a file a case. */
export function keep(lines: readonly Line[], folder: string, now: number): void {
  for (const line of lines) {
    const path = join(folder, nameOf(line))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, snapshotOf(line))
  }
  writeFileSync(join(folder, dayFile), `${new Date(now).toISOString()}\n`)
}

/** When a folder was kept; undefined: there is nothing to compare with. */
export function keptAt(folder: string): number | undefined {
  const path = join(folder, dayFile)
  const at = existsSync(path) ? Date.parse(readFileSync(path, 'utf8').trim()) : NaN
  return Number.isNaN(at) ? undefined : at
}

/** What is said otherwise now, a paragraph a case; empty when every report is as it was kept. */
export function compare(lines: readonly Line[], folder: string): readonly string[] {
  const now = new Map(lines.map((line) => [nameOf(line), snapshotOf(line)]))
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.snapshot.json'),
  )
  const gone = kept.filter((name) => !now.has(name)).map((name) => `${name}: no such case now`)
  const changed = [...now].flatMap(([name, text]) => {
    if (!kept.includes(name)) return [`${name}: not kept`]
    const before = readFileSync(join(folder, name), 'utf8')
    return before === text ? [] : [`${name}\n${differences(before, text).join('\n')}`]
  })
  return [...gone, ...changed].sort()
}

/** Lines that only one of two texts has, in its order; a line that is there twice counts twice. */
function differences(before: string, after: string): readonly string[] {
  const lacking = (from: string, other: string, sign: string) => {
    const left = other.split('\n')
    return from.split('\n').flatMap((line) => {
      const at = left.indexOf(line)
      if (at < 0) return [`  ${sign} ${line.trim()}`]
      left.splice(at, 1)
      return []
    })
  }
  return [...lacking(before, after, '-'), ...lacking(after, before, '+')]
}
