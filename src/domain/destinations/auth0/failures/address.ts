import { visible } from '#text/visible.ts'

/** Node's words around a host: `getaddrinfo ENOTFOUND idp.example`, `connect ECONNREFUSED 203.0.113.4:443`. */
const ways = [
  /\b(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|ENODATA)\s{1,4}([\w.-]{1,253})/,
  /\b(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\s{1,4}([\w.:[\]-]{1,253})/,
  /\bHost: ([\w.-]{1,253}?)\.? is not in the cert/i,
  /\bhttps:\/\/([\w.:[\]-]{1,253})/,
] as const

/** Whom the tenant asked, as far as the text tells. */
export function addressIn(text: string): string {
  const found = ways.map((way) => way.exec(text.slice(0, 20_000))?.[1]).find(Boolean)
  return found === undefined
    ? 'the token endpoint, the key set or UserInfo of the provider (the text does not say which)'
    : visible(found.replace(/[.:]+$/, ''))
}
