import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { main } from './plan/main.ts'
import { createGuardedFetch } from './probe/guarded-fetch.ts'

const stop = new AbortController()
process.on('SIGINT', () => {
  // The second time nobody wants to wait.
  if (stop.signal.aborted) process.exit(1)
  process.stderr.write('Stopping after what is being written. Once more ends it at once.\n')
  stop.abort()
})

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  // A terminal's Ctrl-C comes to whoever reads from it.
  lines.on('SIGINT', () => stop.abort())
  try {
    return /^y(es)?$/i.test(
      (await lines.question(`${question} [y/N] `, { signal: stop.signal })).trim(),
    )
  } catch {
    return false
  } finally {
    lines.close()
  }
}

const argv = process.argv.slice(2)
const asksOnTerminal = process.stdin.isTTY && !argv.includes('-')

process.exitCode = await main(argv, {
  env: process.env,
  tenantFetch: (request) => fetch(request),
  probe: createGuardedFetch({ originRules: { loopbackHttp: [] } }),
  readFile: (path) =>
    // npm runs a script in the project's folder; a path is meant from where the command was typed.
    path === '-'
      ? text(process.stdin)
      : readFile(resolve(process.env['INIT_CWD'] ?? '.', path), 'utf8'),
  now: Date.now,
  wait: (ms, stopped) => wait(ms, undefined, { signal: stopped }).catch(() => undefined),
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  confirm: asksOnTerminal ? confirm : undefined,
  stopped: stop.signal,
})
