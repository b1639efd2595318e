/**
 * `npm run size [folder]`: the files of a build that every screen needs until it can be used, and
 * whether that is within its budget; and looks for what must not ship. What a browser fetches at
 * which moment is measured by `npm run bench -- screens`: it differs from run to run.
 */
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { filesOf } from './screens/files-of.ts'
import { forbiddenIn } from './screens/forbidden.ts'
import { type Budget, callbackBudget, parts, type Screen, screens } from './screens/screens.ts'

const build = process.argv[2] ?? 'dist'
/** kB of 1000 bytes. Screens share most files: each is compressed once. */
function kBBy(compress: (bytes: Buffer) => Buffer) {
  const known = new Map<string, number>()
  const kB = (file: string) => {
    const size = known.get(file) ?? compress(readFileSync(`${build}/web${file}`)).byteLength / 1000
    known.set(file, size)
    return size
  }
  return (files: readonly string[]) => files.reduce((sum, file) => sum + kB(file), 0)
}
const brotli = kBBy(brotliCompressSync)
const gzip = kBBy((bytes) => gzipSync(bytes, { level: 9 }))

const over: string[] = []
function row(name: string, files: readonly string[], budget: Partial<Budget>) {
  const cell = (value: number, digits: number, of: keyof Budget) => {
    const limit = budget[of]
    const shown = value.toFixed(digits)
    if (limit !== undefined && value > limit) over.push(`${name}: ${shown} ${of} of ${limit}`)
    return `${shown}${limit === undefined ? '' : ` of ${limit}`}`.padStart(14)
  }
  const plain = gzip(files).toFixed(1).padStart(9)
  const cells = [cell(brotli(files), 1, 'kB'), plain, cell(files.length, 0, 'files')]
  console.log(name.padEnd(22), ...cells)
}

console.log(`${''.padEnd(22)}      brotli kB  gzip kB         files`)
const all: Readonly<Record<string, Screen>> = screens
for (const [name, screen] of Object.entries(all)) row(name, filesOf(build, screen), screen.budget)
for (const [name, { path, later, budget }] of Object.entries(parts)) {
  const before = filesOf(build, { path })
  const added = filesOf(build, { path, later }).filter((file) => !before.includes(file))
  row(`+ ${name}`, added, budget)
}
const manifest: Readonly<Record<string, { file: string; css?: string[] }>> = JSON.parse(
  readFileSync(`${build}/web/.vite/callback.json`, 'utf8'),
)
const callback = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
const own = [...new Set(callback)].map((file) => `/${file}`)
row('page of test logins', own, { kB: callbackBudget })

for (const part of ['web', 'gateway'])
  if (existsSync(`${build}/${part}`)) over.push(...forbiddenIn(`${build}/${part}`))
  else over.push(`${build}/${part} is missing`)
for (const line of over) console.log(line)
if (over.length === 0) console.log('Within the budgets; no sandbox code and no mock secret.')
process.exit(over.length === 0 ? 0 : 1)
