import { spawn } from 'node:child_process'
import type { Command } from './runners.ts'

export interface Ended {
  readonly code: number
  readonly out: string
}

const limitMs = 300_000

/** Runs to the end; all it prints in one text. A program that never ends is ended, as code 124. */
export function run(
  [program, ...args]: Command,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, limitMs)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (out += part.toString()))
    child.once('error', ({ message }) => {
      clearTimeout(timer)
      resolve({ code: 127, out: message })
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ code: isLate ? 124 : (code ?? 1), out })
    })
  })
}

/** True when the path has it. */
export const isThere = async (program: string): Promise<boolean> =>
  (await run(['sh', '-c', `command -v ${program}`], '.')).code === 0
