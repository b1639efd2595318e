import { type ChildProcess, spawn } from 'node:child_process'

/** What a process has used so far. */
export interface Usage {
  readonly peakMb: number
  readonly cpuMs: number
}

export interface Child {
  /** The first line it printed. */
  readonly line: string
  usage(): Promise<Usage>
  end(): void
}

/** Starts a Node process that ends with this one, and waits for its first line. */
export async function startChild(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const line = await firstLine(child)
  return {
    line,
    usage: () =>
      new Promise((resolve) => {
        child.once('message', (usage: Usage) => resolve(usage))
        child.send('usage')
      }),
    end: () => void child.kill(),
  }
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let text = ''
    child.once('exit', (code) => reject(new Error(`a process of the bench ended: ${code}`)))
    // Read on to the end: a pipe that nobody empties would hold up who writes to it.
    child.stdout?.on('data', (chunk: Buffer) => {
      if (text.includes('\n')) return
      text += chunk.toString()
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end))
    })
  })
