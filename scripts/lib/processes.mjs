import { spawn } from 'node:child_process'
import { root } from './run.mjs'

/**
 * A small process tree: what `start` begins ends when this process ends, when any member ends,
 * or on Ctrl-C. `close` resolves when all are gone.
 */
export function processTree() {
  const members = new Set()
  let closing

  const close = (code = 0) => {
    closing ??= (async () => {
      await Promise.all([...members].map(end))
      process.exit(code)
    })()
    return closing
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void close(0))

  /**
   * Starts a Node process and resolves with the first line of JSON it prints, or once it prints
   * a line that `ready` accepts.
   * @param {string} name
   * @param {readonly string[]} args
   * @param {Record<string, string>} env
   * @param {(line: string) => unknown} ready a truthy value ends the wait and is the result
   */
  const start = (name, args, env, ready) =>
    new Promise((resolve) => {
      // No own process group on purpose: Ctrl-C in a terminal reaches every member by itself too.
      const child = spawn(process.execPath, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      members.add(child)
      let rest = ''
      child.stdout.on('data', (chunk) => {
        rest += chunk
        const lines = rest.split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          const result = ready(line)
          if (result) resolve(result)
          else if (process.env.VERBOSE) process.stdout.write(`${name}: ${line}\n`)
        }
      })
      child.stderr.on('data', (chunk) => process.stderr.write(chunk))
      child.on('exit', (code) => {
        members.delete(child)
        if (closing) return
        process.stderr.write(`The ${name} ended (${code ?? 'signal'}); stopping.\n`)
        void close(code === 0 ? 1 : (code ?? 1))
      })
    })

  return { start, close }
}

function end(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const hard = setTimeout(() => child.kill('SIGKILL'), 11_000)
    child.once('exit', () => {
      clearTimeout(hard)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
