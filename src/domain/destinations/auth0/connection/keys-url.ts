import { type OriginRules, tenantOrigin } from '#domain/wire/origin-rules.ts'

/** Where the public keys of a connection's assertions are (auth0.com/docs, "Private Key JWT"). */
export const keysUrl = (domain: string, connection: string, rules: OriginRules): string =>
  `${tenantOrigin(domain, rules)}/oauth/connection/${encodeURIComponent(connection)}/.well-known/jwks.json`
