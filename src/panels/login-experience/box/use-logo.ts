import { useQuery } from '@tanstack/react-query'
import { useApi, useSession, lackedPermission } from '#api/context.tsx'
import { isApiError } from '#api/errors.ts'
import { logoQuery } from '#api/queries.ts'
import { urlProblem } from '#domain/destinations/auth0/connection/urls.ts'

export type Logo =
  | { readonly state: 'none' | 'checking' }
  /** It cannot be asked for; `words` say why. */
  | { readonly state: 'invalid' | 'failed' | 'unknown'; readonly words: string }
  | { readonly state: 'found'; readonly dataUrl: string; readonly bytes: number }

/** Auth0's limit of `icon_url`. Characters. */
const maxIconUrl = 255

/**
 * A button logo as a `data:` URL, fetched by the gateway: a browser that asked for it itself
 * would tell its server who is looking.
 *
 * @param url as typed, once it has stood still
 */
export function useLogo(url: string): Logo {
  const client = useApi()
  const session = useSession()
  const problem = url === '' ? undefined : urlProblem(url, session.config, maxIconUrl)
  const missing = lackedPermission(session, 'probeLogo')
  const query = useQuery({
    ...logoQuery(client, url),
    enabled: url !== '' && problem === undefined && missing === undefined,
  })
  if (url === '') return { state: 'none' }
  if (problem !== undefined) return { state: 'invalid', words: problem }
  if (missing !== undefined) {
    return { state: 'unknown', words: `Not looked at: it needs the permission ${missing}.` }
  }
  if (query.data) {
    return { state: 'found', dataUrl: query.data.dataUrl, bytes: query.data.bytes }
  }
  if (isApiError(query.error)) {
    const ofIssuer = query.error.source === 'issuer'
    return { state: ofIssuer ? 'failed' : 'unknown', words: query.error.message }
  }
  return { state: 'checking' }
}
