import { z } from 'zod/mini'
import type { Calls } from '#domain/destinations/auth0/plan/tenant-reads.ts'
import { type CallOf, fillPath } from '#domain/wire/endpoint.ts'
import { gatewayError, type GatewayError } from '#domain/wire/errors.ts'
import type { GatewayRow } from '#domain/wire/route.ts'

/** A row that was refused, or whose answer nobody can read. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly failure: GatewayError

  constructor(failure: GatewayError) {
    super(failure.message)
    this.failure = failure
  }
}

interface Options {
  /** The gateway in this process. */
  readonly gateway: (request: Request) => Promise<Response>
  /** Ends a wait: nothing more is sent. */
  readonly stopped: AbortSignal
  readonly wait: (ms: number, stopped: AbortSignal) => Promise<void>
  /** Is told how many seconds it waits, for the tenant takes no more for now. */
  readonly onWait: (seconds: number) => void
}

interface AnyCall {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly body?: unknown
}

const maxWaits = 3
/** Seconds. */
const maxWait = 60

/** Rows of the gateway's contract, by its own rules, without a network between. */
export function createCalls({ gateway, stopped, wait, onWait }: Options): Calls {
  const once = async <R extends GatewayRow>(row: R, { params, query = {}, body }: AnyCall) => {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) search.set(name, String(value))
    const path = `/api${fillPath(row.path, params)}?${search.toString()}`
    const response = await gateway(
      new Request(new URL(path, 'http://localhost'), {
        method: row.method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      }),
    )
    const text = await response.text()
    const json: unknown = text === '' ? undefined : JSON.parse(text)
    if (!response.ok) throw new CallFailed(z.parse(gatewayError, json).error)
    return z.parse<R['response']>(row.response, json)
  }
  return {
    async send(row, args: CallOf<typeof row> & AnyCall, { signal } = {}) {
      for (let waits = 0; ; waits++) {
        signal?.throwIfAborted()
        try {
          return await once(row, args)
        } catch (error) {
          const seconds = error instanceof CallFailed ? waitOf(error.failure) : undefined
          if (seconds === undefined || waits === maxWaits) throw error
          onWait(seconds)
          await wait(seconds * 1000, stopped)
          if (stopped.aborted) throw error
        }
      }
    },
  }
}

/** Seconds that a 429 asks for; undefined for all else, and for more than anybody waits. */
function waitOf({ status, retryAfter = 1 }: GatewayError): number | undefined {
  return status === 429 && retryAfter <= maxWait ? retryAfter : undefined
}
