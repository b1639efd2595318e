import { type OriginRules, tenantOrigin } from '#domain/wire/origin-rules.ts'
import { cloudHostPattern } from '#domain/providers/patterns.ts'

/** What is wrong with a stored or sent `options.domain`: a host only, a port on listed origins only. */
export function hostProblem(host: string, rules: OriginRules): string | undefined {
  if (cloudHostPattern.test(host.toLowerCase())) return undefined
  return tenantOrigin(host, rules).startsWith('http://')
    ? undefined
    : 'A host name only, like northwind.us.auth0.com.'
}
