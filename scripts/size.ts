/**
 * `npm run size [folder]`: what every screen of a build fetches until it can be used, in a browser,
 * and whether that is within its budget; and looks for what must not ship.
 */
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { startStack } from '../e2e/support/stack.ts'
import { launchBrowser } from './screens/browser.ts'
import { forbiddenIn } from './screens/forbidden.ts'
import { signInAt } from './screens/operator.ts'
import { type Budget, callbackBudget, type Screen, screens } from './screens/screens.ts'
import { visit } from './screens/visit.ts'

const build = process.argv[2] ?? 'dist'
/** So slow a line that what a screen waits for has come when it shows, and what it does not has not. */
const line = { latency: 40 }

/** kB of 1000 bytes. */
const kBOf = (files: readonly string[], measure: (bytes: Buffer) => Buffer) =>
  files.reduce(
    (sum, file) => sum + measure(readFileSync(`${build}/web${file}`)).byteLength / 1000,
    0,
  )
const brotli = (files: readonly string[]) => kBOf(files, brotliCompressSync)
const gzip = (files: readonly string[]) => kBOf(files, (bytes) => gzipSync(bytes, { level: 9 }))

const over: string[] = []
function row(name: string, figures: Budget & { readonly gzip: number }, budget: Partial<Budget>) {
  const cell = (of: keyof Budget, digits: number) => {
    const limit = budget[of]
    const value = figures[of]
    if (limit !== undefined && value > limit)
      over.push(`${name}: ${value.toFixed(digits)} ${of} of ${limit}`)
    return `${value.toFixed(digits)}${limit === undefined ? '' : ` of ${limit}`}`.padStart(14)
  }
  const plain = figures.gzip.toFixed(1).padStart(9)
  console.log(name.padEnd(22), cell('kB', 1), plain, cell('files', 0), cell('requests', 0))
}

async function measure() {
  const stack = await startStack('size', { build })
  const browser = await launchBrowser()
  try {
    const operator = await signInAt(browser, stack.url)
    const columns = ['brotli kB', 'gzip kB', 'files', 'requests until usable']
    console.log(`${''.padEnd(22)}      ${columns.join('     ')}`)
    const all: Readonly<Record<string, Screen>> = screens
    for (const [name, screen] of Object.entries(all)) {
      const { files, requests } = await visit(browser, operator, screen, line)
      const figures = { kB: brotli(files), gzip: gzip(files), files: files.length, requests }
      row(name, figures, screen.budget)
    }
  } finally {
    await browser.close()
    await stack.close()
  }
}

await measure()
const manifest: Readonly<Record<string, { file: string; css?: string[] }>> = JSON.parse(
  readFileSync(`${build}/web/.vite/callback.json`, 'utf8'),
)
const callback = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css])
const own = [...new Set(callback)].map((file) => `/${file}`)
const figures = { kB: brotli(own), gzip: gzip(own), files: own.length, requests: own.length + 1 }
row('page of test logins', figures, { kB: callbackBudget })

for (const part of ['web', 'gateway'])
  if (existsSync(`${build}/${part}`)) over.push(...forbiddenIn(`${build}/${part}`))
  else over.push(`${build}/${part} is missing`)
for (const line of over) console.log(line)
if (over.length === 0) console.log('Within the budgets; no sandbox code and no mock secret.')
process.exit(over.length === 0 ? 0 : 1)
