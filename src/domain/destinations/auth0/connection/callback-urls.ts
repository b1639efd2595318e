import { type OriginRules, tenantOrigin } from '#domain/wire/origin-rules.ts'

export interface CallbackUrl {
  readonly url: string
  readonly domain: string
  /** Where the domain comes from. */
  readonly from: 'tenant' | 'custom'
  /** `ready`: register it. Anything else: the custom domain's own status, not usable yet. */
  readonly state: string
}

interface CustomDomain {
  readonly domain: string
  readonly status: string
}

/**
 * Every URL Auth0 can return users to: the tenant's own and one for each custom domain
 * (auth0.com/docs oidc.mdx). All ready ones are to be registered at the provider, because which
 * one is sent follows the domain a user logs in at.
 */
export function callbackUrls(
  domain: string,
  customDomains: readonly CustomDomain[],
  rules: OriginRules,
): CallbackUrl[] {
  const callback = (host: string) => `${tenantOrigin(host, rules)}/login/callback`
  return [
    { url: callback(domain), domain, from: 'tenant', state: 'ready' },
    ...customDomains.map(({ domain: host, status }): CallbackUrl => {
      return { url: callback(host), domain: host, from: 'custom', state: status }
    }),
  ]
}

export const isReady = ({ state }: Pick<CallbackUrl, 'state'>): boolean => state === 'ready'
