import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Launched {
  /** The first line it writes that is accepted; rejects when it ends before. */
  line(accepts: (line: string) => boolean): Promise<string>
  end(): Promise<void>
}

/** Starts a Node process whose lines go to `log`. */
export function launch(
  args: readonly string[],
  env: Record<string, string>,
  log: string[],
): Launched {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    // The channel tells the sandbox when whoever started it has gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const waiting = new Set<(line: string) => void>()
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line)
        for (const hear of waiting) hear(line)
      })
  const ended = once(child, 'exit')
  return {
    line: (accepts) =>
      new Promise((resolve, reject) => {
        waiting.add((line) => {
          if (accepts(line)) resolve(line)
        })
        void ended.then(() => reject(new Error(`${args.join(' ')} ended:\n${log.join('\n')}`)))
      }),
    end: async () => {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}
