const perSecond = 50

/**
 * On every answer of the Management API: X-RateLimit-*, its reset in epoch seconds, and the
 * content type with a charset (recorded).
 */
export function withUsualHeaders(response: Response, now: number): Response {
  const headers = {
    'x-ratelimit-limit': String(perSecond),
    // The sandbox enforces no rate of its own; the panel does.
    'x-ratelimit-remaining': String(perSecond - 1),
    'x-ratelimit-reset': String(Math.floor(now / 1000) + 1),
  }
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value)
  if (response.headers.get('content-type') === 'application/json')
    response.headers.set('content-type', 'application/json; charset=utf-8')
  return response
}
