import { parseUrl } from './normalize.ts'

const oauthForm = '/.well-known/oauth-authorization-server'

/** Where an OAuth 2.0 server would publish: between host and path (RFC 8414 §3.1). */
export function oauthDocumentUrl(documentUrl: string): string | undefined {
  const url = parseUrl(documentUrl)
  if (!url) return undefined
  return `${url.origin}${oauthForm}${url.pathname.replace(/\/\.well-known\/.*$/, '')}`
}
