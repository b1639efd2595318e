import type { Tenant } from './tenant.ts'

/** All of them: without parameters the tenant answers a bare array (recorded). */
export async function customDomainsOf(tenant: Tenant, signal: AbortSignal) {
  const answer = await tenant.call('listCustomDomains', {}, signal)
  return Array.isArray(answer) ? answer : answer.custom_domains
}
