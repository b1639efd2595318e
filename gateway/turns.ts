import type { GatewayRow } from '#domain/wire/route.ts'
import { withDeadline } from '#time/deadline.ts'
import { ownFailure, unreachable } from './failure.ts'

/** Calls that wait behind one that is under way: more than people send, and few enough to hold. */
const maxWaiting = 50
/** Seconds: a write takes the tenant one or two. */
const retryAfter = 2

/**
 * Milliseconds for all that a turn asks before its write. What was written by then is waited for, and
 * looked at, in a time of its own.
 */
const beginMs = 20_000
const late = (ms: number) =>
  unreachable(
    `What has to be read first did not come within ${ms / 1000} seconds. The change was not sent.`,
  )

/**
 * Calls of one key, one after another: each reads what the one before it wrote. Who is gone while
 * it waits is never called; what was begun ends. Keeps nothing of a key that nobody uses.
 */
export function createTurns() {
  const waiting = new Map<string, (() => void)[]>()

  async function turn(line: (() => void)[], signal: AbortSignal): Promise<void> {
    if (line.length >= maxWaiting)
      throw ownFailure(429, 'too_many_requests', 'Too many changes of it wait already.', {
        retryAfter,
      })
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        line.splice(line.indexOf(go), 1)
        reject(signal.reason)
      }
      line.push(go)
      signal.addEventListener('abort', leave)
    })
  }

  return {
    /** Keys in use. */
    get size() {
      return waiting.size
    },
    /**
     * @param key undefined: it waits for nobody, and nobody for it
     * @param work is to begin nothing once its signal has aborted
     */
    async take<T>(
      key: string | undefined,
      signal: AbortSignal,
      work: (signal: AbortSignal) => Promise<T>,
    ) {
      signal.throwIfAborted()
      if (key === undefined) return work(signal)
      const busy = waiting.get(key)
      const line = busy ?? []
      if (busy) await turn(busy, signal)
      else waiting.set(key, line)
      try {
        signal.throwIfAborted()
        return await withDeadline({ ms: beginMs, parent: signal, late }, work)
      } finally {
        const next = line.shift()
        if (next) next()
        else waiting.delete(key)
      }
    },
  }
}

/** What a call is one of, by its row: `/connections/con_1`. */
export function turnOf(
  row: GatewayRow,
  params: Readonly<Record<string, string>>,
): string | undefined {
  if (row.method === 'GET' || row.turn === 'none') return undefined
  const [before = ''] = row.path.split(`:${row.turn}`)
  return `${before}${params[row.turn]}`
}
