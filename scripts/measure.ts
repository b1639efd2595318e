/**
 * Judges a folder of discovery documents, raw answers and key sets whose right verdicts are
 * known, and prints a Markdown table: `npm run measure -- <folder>`. The folder holds `broken/`
 * and `real/`, each with an INDEX.tsv.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { judge, readIndex, type Judged } from './measure/cases.ts'
import { markBroken, markReal, type Mark } from './measure/expected.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run measure -- <folder>')
  process.exit(64)
}
if (!existsSync(folder)) {
  console.error(`skipped: there is no folder ${folder}`)
  process.exit(0)
}

interface Line {
  readonly name: string
  readonly index: string
  readonly verdict: string
  readonly mark: Mark
}

const broken = readIndex(join(folder, 'broken')).map((row): Line => {
  const name = row['file'] ?? ''
  const file = join(folder, 'broken', name)
  const judged = judge(row, file, row['kind'] ?? 'disc', row['requested_issuer'] ?? '')
  return line(name, row['severity'] ?? '', judged, markBroken(judged))
})

const real = readIndex(join(folder, 'real')).map((row): Line => {
  const name = row['slug'] ?? ''
  const asked = (row['served_from'] ?? '').replace(/openid-federation$/, 'openid-configuration')
  const judged = judge(row, join(folder, 'real', `${name}.json`), 'disc', asked)
  return line(name, `${row['class']} ${row['authenticity']}`, judged, markReal(judged))
})

const keyFolder = join(folder, 'real', 'jwks')
const keySets = (existsSync(keyFolder) ? readdirSync(keyFolder) : []).map((name): Line => {
  const judged = judge({}, join(keyFolder, name), 'jwks', '')
  const right = judged.diagnosis.verdict !== 'will-not-work'
  return line(name, 'key set', judged, { right, why: codesOf(judged) })
})

function codesOf(judged: Judged): string {
  const told = judged.diagnosis.findings.filter(
    ({ severity }) => severity !== 'fine' && severity !== 'note',
  )
  return told.map(({ code }) => code).join(', ')
}

function line(name: string, index: string, judged: Judged, mark: Mark): Line {
  return { name, index, verdict: judged.diagnosis.verdict, mark }
}

const fatal = broken.filter(({ index }) => index.startsWith('fatal'))
const isBlocked = ({ verdict }: Line) => verdict === 'will-not-work'
const isOpen = ({ verdict }: Line) => verdict === 'could-not-tell'

const groups: readonly (readonly [string, readonly Line[]])[] = [
  ['Broken: fatal, blocks', fatal.filter(isBlocked)],
  ['Broken: fatal, could not tell', fatal.filter(isOpen)],
  [
    'Broken: fatal, yet Auth0 can log in',
    fatal.filter((line) => !isBlocked(line) && !isOpen(line)),
  ],
  [
    'Broken: error, warning, note, control',
    broken.filter(({ index }) => !index.startsWith('fatal')),
  ],
  ['Real: login, unaltered (A)', real.filter(({ index }) => index === 'login A')],
  [
    'Real: login, altered or sample (B, C, D)',
    real.filter(({ index }) => /^login [BCD]/.test(index)),
  ],
  ['Real: not for login', real.filter(({ index }) => !index.startsWith('login'))],
  ['Real: key sets', keySets],
]
const counted = groups.filter(([, lines]) => lines.length > 0)
const right = (lines: readonly Line[]) => lines.filter(({ mark }) => mark.right).length
const cell = (text: string) => text.replaceAll('|', '\\|')

console.log(`# Measured: verdicts on documents nobody here wrote

${new Date().toISOString().slice(0, 10)}, by \`npm run measure -- <folder>\`. Every fatal case must block with its cause
named, or say why it cannot be told or Auth0 can log in all the same; no real provider people log in at may be called
"will not work" unless the index of the collection says why.

| Group | Cases | Right | Wrong |
| --- | ---: | ---: | ---: |
${counted.map(([name, lines]) => `| ${name} | ${lines.length} | ${right(lines)} | ${lines.length - right(lines)} |`).join('\n')}`)

for (const [name, lines] of counted) {
  console.log(
    `\n## ${name}\n\n| Case | Index says | Verdict | | Because |\n| --- | --- | --- | --- | --- |`,
  )
  for (const { name, index, verdict, mark } of lines) {
    const cells = [name, index, verdict, mark.right ? 'right' : '**wrong**', mark.why]
    console.log(`| ${cells.map(cell).join(' | ')} |`)
  }
}
