/** Milliseconds. What the page itself still fetches goes first: a browser that waits for it is idle. */
const earliest = 1500
/** Milliseconds after that; a page that is never idle gets to it all the same. */
const latest = 2000

/** Does the work when the browser has nothing better to do. Returns how to give that up. */
export function whenIdle(work: () => void): () => void {
  let request: number | undefined
  const timer = setTimeout(() => {
    // Not in every browser we build for.
    if (typeof requestIdleCallback === 'undefined') work()
    else request = requestIdleCallback(work, { timeout: latest })
  }, earliest)
  return () => {
    clearTimeout(timer)
    if (request !== undefined) cancelIdleCallback(request)
  }
}
