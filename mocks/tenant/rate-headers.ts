const perSecond = 50

/** X-RateLimit-* stand on every answer of the Management API; the reset is in epoch seconds. */
export function withRateHeaders(response: Response, now: number): Response {
  const headers = {
    'x-ratelimit-limit': String(perSecond),
    // The sandbox enforces no rate of its own; the panel does.
    'x-ratelimit-remaining': String(perSecond - 1),
    'x-ratelimit-reset': String(Math.floor(now / 1000) + 1),
  }
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}
