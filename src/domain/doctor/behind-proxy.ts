import { text } from '#domain/oidc/issuer/metadata.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Case } from './case.ts'

/**
 * An http URL on a host that is itself reached over https, or says that it is: a proxy in front ends
 * TLS, and the server behind it publishes the scheme that it sees.
 */
export function isBehindProxy(value: string, { metadata, subject }: Case): boolean {
  const url = parseUrl(value)
  if (url?.protocol !== 'http:') return false
  const issuer = metadata && text(metadata, 'issuer')
  return [subject.typed?.documentUrl, subject.document?.url, issuer].some((one) => {
    const other = one === undefined ? undefined : parseUrl(one)
    return other?.protocol === 'https:' && other.hostname === url.hostname
  })
}
