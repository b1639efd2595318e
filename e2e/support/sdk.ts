import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { sandboxClients, sandboxSecrets } from '../../mocks/sentinels.ts'

/** A call of the official SDK: the method below its client, and its arguments. */
export type SdkCall = readonly [method: string, ...args: unknown[]]

export interface Sdk {
  /** Each answer stands at its call's place; a refused call answers `{ statusCode, message, body }`. */
  run(calls: readonly SdkCall[]): Promise<unknown[]>
  end(): Promise<void>
}

const answered = z.object({ id: z.number(), answers: z.array(z.unknown()) })

/**
 * The official SDK in a process of its own, which trusts the tenant's authority. To load it takes
 * longer than most calls: it is started by the first of them, and waits for more.
 */
export function sdkOf(domain: string, caPath: string): Sdk {
  let child: ChildProcess | undefined
  let batches = 0
  const start = () =>
    fork('e2e/support/sdk.mjs', [domain, sandboxClients.automation, sandboxSecrets.automation], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: caPath },
      execArgv: [],
    }).setMaxListeners(0)
  return {
    run: (calls) =>
      new Promise((resolve, reject) => {
        child ??= start()
        const id = batches++
        const ended = () => reject(new Error(`The SDK’s process ended: ${JSON.stringify(calls)}`))
        const hear = (message: unknown) => {
          const one = answered.parse(message)
          if (one.id !== id) return
          child?.off('message', hear).off('exit', ended)
          resolve(one.answers)
        }
        child.on('message', hear).once('exit', ended).send({ id, calls })
      }),
    end: async () => {
      if (!child || child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
