type Fetch = (request: Request) => Promise<Response>

/** The internet in memory: origins that answer; any other name does not resolve. */
export function createUpstream(byOrigin: Readonly<Record<string, Fetch>>): Fetch {
  return async (request) => {
    const serve = byOrigin[new URL(request.url).origin]
    if (serve) return serve(request)
    throw Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error(`getaddrinfo ENOTFOUND ${request.url}`), {
        code: 'ENOTFOUND',
      }),
    })
  }
}
