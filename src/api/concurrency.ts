/**
 * Lets `limit` tasks run at once; the others wait in order. A waiting task whose signal is
 * aborted leaves the queue with the signal's reason.
 */
export function createGate(limit: number) {
  const waiting: (() => void)[] = []
  let running = 0

  const turn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
      }
      waiting.push(enter)
      signal.addEventListener('abort', leave, { once: true })
    })

  return async function through<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    signal.throwIfAborted()
    // A task that is let in takes over the place of the one that left: the count stays.
    if (running < limit) running++
    else await turn(signal)
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
