import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'

export const root = new URL('../../', import.meta.url).pathname

/**
 * Runs a command to its end. Resolves to its exit code and, when `quiet`, what it printed. One that
 * is `yielding` leaves a core to whatever else wants it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, yielding?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, quiet = false, yielding = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    })
    // What it starts itself inherits that.
    if (yielding && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }))
  })
}

/** A tool from node_modules, run by this very Node. */
export const tool = (path, args, options) =>
  run(process.execPath, [`node_modules/${path}`, ...args], options)
