import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nothing of the sandbox, and nothing that looks like a secret, may be in what ships. */
const forbidden = [
  /MOCK_/,
  /mockServiceWorker/,
  /setupServer|setupWorker/,
  // Not its address on GitHub, which the error dictionary names as a source.
  /(?<!node-)oidc-provider/,
  /\bmsw\b/,
  /sandbox-gateway/,
]

/** A line for each file that holds something of it. */
export function forbiddenIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return forbidden.filter((word) => word.test(text)).map((word) => `${file} contains ${word}`)
  })
}
