/**
 * Waits for `work` no longer than the signal lives, even where what does the work does not listen
 * to it. Rejects with the signal's reason.
 */
export async function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stop = new AbortController()
  const ended = new Promise<never>((_, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true, signal: stop.signal })
  })
  try {
    return await Promise.race([work, ended])
  } finally {
    stop.abort()
  }
}
