import { auth0Tenant } from '#domain/providers/auth0-tenant.ts'
import { issuerOf } from '#domain/providers/issuer-of.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'
import type { DraftValues } from './draft.ts'

/**
 * The host that `options.domain` is to hold, cleaned of what was pasted with it; empty while it
 * is missing or none.
 */
export function otherTenantHost(
  { recipeInputs }: Pick<DraftValues, 'recipeInputs'>,
  rules: OriginRules,
): string {
  const { issuer } = issuerOf(auth0Tenant, recipeInputs, rules)
  return issuer === undefined ? '' : new URL(issuer).host
}
