// Measures the first screen (the wizard's first step, signed in) and the page of test logins, and
// looks for what must not ship.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const folder = `${process.argv[2] ?? 'dist'}/web`
const budget = 240 // kB of 1000 bytes, gzip; JS and CSS

/** The files that the modules named `keys` need before anything shows. */
function filesOf(manifestName, keys) {
  const manifest = JSON.parse(readFileSync(`${folder}/.vite/${manifestName}`, 'utf8'))
  const files = new Set()
  const visit = (key) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return [...files]
}

/** The wizard's first step, as the gateway names its files to the browser. */
function firstScreen() {
  const { app, screens } = JSON.parse(readFileSync(`${folder}/.vite/screens.json`, 'utf8'))
  return [...new Set([...app, ...screens['/connections/new/$step']])]
}

function report(name, files, limit) {
  const sum = (measure) =>
    files.reduce((total, file) => total + measure(readFileSync(`${folder}/${file}`)).length, 0) /
    1000
  const gzip = sum((bytes) => gzipSync(bytes, { level: 9 }))
  const brotli = sum(brotliCompressSync)
  const bounds = limit === undefined ? '' : ` (budget ${limit})`
  console.log(
    `${name}: ${gzip.toFixed(1)} kB gzip${bounds}, ${brotli.toFixed(1)} kB brotli, ${files.length} files of JS and CSS`,
  )
  return gzip
}
const gzip = report('First screen', firstScreen(), budget)
// By itself: it shares no file with the dashboard.
report('Page of test logins', filesOf('callback.json', ['callback.html']))

// Nothing of the sandbox, and nothing that looks like a secret, may be in what ships.
const forbidden = [
  /MOCK_/,
  /mockServiceWorker/,
  /setupServer|setupWorker/,
  // Not its address on GitHub, which the error dictionary names as a source.
  /(?<!node-)oidc-provider/,
  /\bmsw\b/,
  /sandbox-gateway/,
]
const wrong = []
const walk = (path) => {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const full = `${path}/${entry.name}`
    if (entry.isDirectory()) walk(full)
    else if (/\.(js|css|html|json)$/.test(entry.name)) {
      const text = readFileSync(full, 'utf8')
      for (const word of forbidden) if (word.test(text)) wrong.push(`${full} contains ${word}`)
    }
  }
}
for (const part of ['web', 'gateway']) {
  const path = `${process.argv[2] ?? 'dist'}/${part}`
  if (existsSync(path)) walk(path)
  else wrong.push(`${path} is missing`)
}
for (const line of wrong) console.log(line)
if (wrong.length === 0) console.log('No sandbox code and no mock secret in the build')
process.exit(wrong.length > 0 || gzip > budget ? 1 : 0)
