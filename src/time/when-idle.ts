/** Milliseconds; a page that is never idle gets to it all the same. */
const latest = 2000

/** Does the work when the browser has nothing better to do. Returns how to give that up. */
export function whenIdle(work: () => void): () => void {
  // Not in every browser we build for.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: latest })
  return () => cancelIdleCallback(request)
}
