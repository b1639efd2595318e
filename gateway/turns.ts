import type { GatewayRow } from '#domain/wire/route.ts'
import { ownFailure } from './failure.ts'

/** Calls that wait behind one that is under way: more than people send, and few enough to hold. */
const maxWaiting = 50
/** Seconds: a write takes the tenant one or two. */
const retryAfter = 2

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
    /** @param key undefined: it waits for nobody */
    async take<T>(key: string | undefined, signal: AbortSignal, work: () => Promise<T>) {
      signal.throwIfAborted()
      if (key === undefined) return work()
      const busy = waiting.get(key)
      const line = busy ?? []
      if (busy) await turn(busy, signal)
      else waiting.set(key, line)
      try {
        signal.throwIfAborted()
        return await work()
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
