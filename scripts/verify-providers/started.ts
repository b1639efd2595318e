import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A server as a process of its own, once an address of it answers. */
export async function startServer(
  command: string,
  args: readonly string[],
  { env = {}, url }: { readonly env?: NodeJS.ProcessEnv; readonly url: string },
): Promise<{ close: () => Promise<void> }> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const close = async () => {
    child.kill()
    await ended
  }
  for (const until = Date.now() + 20_000; Date.now() < until && child.exitCode === null;) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return { close }
    await new Promise((resolve) => void setTimeout(resolve, 100))
  }
  await close()
  throw new Error(`${command} does not answer at ${url}.`)
}
