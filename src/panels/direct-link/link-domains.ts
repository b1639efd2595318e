import { callbackUrls, isReady } from '#domain/destinations/auth0/connection/callback-urls.ts'
import { type OriginRules, tenantOrigin } from '#domain/wire/origin-rules.ts'

export interface LinkDomain {
  /** Without a final slash. */
  readonly origin: string
  readonly label: string
}

interface CustomDomain {
  readonly domain: string
  readonly status: string
}

/** Where a direct link can lead: the tenant's own domain first, then every ready custom domain. */
export const linkDomains = (
  domain: string,
  customDomains: readonly CustomDomain[],
  rules: OriginRules,
): LinkDomain[] =>
  callbackUrls(domain, customDomains, rules)
    .filter(isReady)
    .map(({ domain: host, from }) => ({
      origin: tenantOrigin(host, rules),
      label: `${host} (${from === 'tenant' ? 'the tenant’s own' : 'custom domain'})`,
    }))
