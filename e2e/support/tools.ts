import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { SdkCall } from './sdk.ts'
import type { Stack } from './stack.ts'

export const domainOf = (stack: Stack) => new URL(stack.origins.https).host

/** Runs a Node script that trusts the tenant's authority, to its end. */
async function ended(
  stack: Stack,
  args: readonly string[],
  input = '',
  env: Record<string, string> = {},
) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: stack.caPath, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await code, out, said }
}

/** What it printed; rejects with what it said when it fails. */
export async function run(...script: Parameters<typeof ended>): Promise<string> {
  const { status, out, said } = await ended(...script)
  if (status !== 0) throw new Error(`${script[1].join(' ')}\n${out}\n${said}`)
  return out
}

/** The issuer check as `npm run check` runs it: its exit status and what it printed. */
export async function checkInTerminal(stack: Stack, args: readonly string[]) {
  const { status, out } = await ended(stack, ['--import', 'tsx', 'gateway/check.ts', ...args], '', {
    SANDBOX_ORIGINS: stack.origins.idp,
  })
  return { status, out }
}

/** Speaks to the tenant with the official SDK over https. */
export const sdk = (stack: Stack, calls: readonly SdkCall[]) => stack.sdk.run(calls)

const stored = z.looseObject({
  id: z.string(),
  name: z.string(),
  strategy: z.string(),
  options: z.looseObject({}),
})

/** What reached the tenant, as the official SDK reads it: the connection and its client ids. */
export async function readBack(stack: Stack, name: string) {
  const [found] = await sdk(stack, [['connections.list', { name }]])
  const [connection] = z.array(stored).length(1).parse(found)
  const [enabled] = await sdk(stack, [['connections.clients.get', connection?.id]])
  const clients = z.array(z.object({ client_id: z.string() })).parse(enabled)
  return {
    connection: stored.parse(connection),
    clients: clients.map(({ client_id: id }) => id).sort(),
  }
}
