import { type ChildProcess, spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** What has to be there, and the package of Debian that brings it. */
export const needed = {
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/openbox': 'openbox',
  '/usr/bin/firefox-esr': 'firefox-esr',
  '/usr/bin/WebKitWebDriver': 'webkit2gtk-driver',
} as const

export async function missingPackages(): Promise<readonly string[]> {
  const missing = await Promise.all(
    Object.entries(needed).map(async ([path, name]) =>
      (await access(path).catch(() => name)) === undefined ? [] : [name],
    ),
  )
  return missing.flat()
}

/** Starts a program whose lines are heard. */
export function begin(
  path: keyof typeof needed,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  heard: (line: string) => void = () => {},
): { readonly child: ChildProcess; readonly end: () => Promise<void> } {
  const child = spawn(path, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', heard)
  const end = async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  return { child, end }
}

/** A screen with a window manager: without one no window has the focus. */
export async function openScreen() {
  const screen = begin('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {})
  const numbers = screen.child.stdio[3]
  if (!numbers || !('on' in numbers)) throw new Error('Xvfb names no display')
  const [first]: unknown[] = await once(numbers, 'data')
  const display = `:${String(first).trim()}`
  const manager = begin('/usr/bin/openbox', [], { DISPLAY: display })
  return {
    display,
    close: async () => {
      await manager.end()
      await screen.end()
    },
  }
}
