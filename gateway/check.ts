import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { main } from './check/main.ts'
import { createGuardedFetch } from './probe/guarded-fetch.ts'

async function readFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  // npm runs a script in the project's folder; a path is meant from where the command was typed.
  const full = resolve(process.env['INIT_CWD'] ?? '.', path)
  for await (const chunk of createReadStream(full, { end: maxBytes - 1 })) {
    if (chunk instanceof Uint8Array) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  createProbe: (originRules) => createGuardedFetch({ originRules }),
  tenantFetch: (request) => fetch(request),
  readFile,
  now: Date.now,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY,
})
