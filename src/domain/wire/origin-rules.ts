/**
 * A destination demands https. A listed origin counts as https: these are the sandbox's own loopback
 * origins, and none in production. Nothing else in the code looks at a scheme.
 */
export interface OriginRules {
  /** Exact origins, e.g. `http://localhost:4500`. */
  readonly loopbackHttp: readonly string[]
}

export const production: OriginRules = { loopbackHttp: [] }

/** True when a destination (or the sandbox standing for it) may be given this URL. */
export function isSecure(url: URL, rules: OriginRules): boolean {
  return url.protocol === 'https:' || isSandboxOrigin(url, rules)
}

export function isSandboxOrigin(url: URL, rules: OriginRules): boolean {
  // The origin of `blob:http://localhost:4500/x` is the inner one.
  return url.protocol === 'http:' && rules.loopbackHttp.includes(url.origin)
}

/** `localhost:4400` → `http://localhost:4400` when listed, else `https://…`. */
export function tenantOrigin(domain: string, rules: OriginRules): string {
  const http = `http://${domain}`
  return rules.loopbackHttp.includes(http) ? http : `https://${domain}`
}
