import { useQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { type ApiError, isApiError } from '#api/errors.ts'
import { customDomainsQuery } from '#api/queries.ts'
import {
  type CallbackUrl,
  callbackUrls,
} from '#domain/destinations/auth0/connection/callback-urls.ts'

/** Why the custom domains are not known. */
export type UnreadDomains =
  | { readonly why: 'permission'; readonly missing: string }
  | { readonly why: 'failed'; readonly error: ApiError | undefined; readonly again: () => void }

export interface KnownCallbackUrls {
  /** The tenant's own always, and each custom domain's once they are read. */
  readonly urls: readonly CallbackUrl[]
  readonly reading: boolean
  readonly unread: UnreadDomains | undefined
}

/** Every URL Auth0 may return users to, as far as this operator may know them. */
export function useCallbackUrls(): KnownCallbackUrls {
  const client = useApi()
  const session = useSession()
  const missing = lackedPermission(session, 'listCustomDomains')
  const { data, error, isLoading, refetch } = useQuery({
    ...customDomainsQuery(client),
    enabled: missing === undefined,
  })
  const { domain } = session.config
  return {
    urls: callbackUrls(domain, data?.domains ?? [], session.config),
    reading: isLoading,
    unread: unreadOf(),
  }

  function unreadOf(): UnreadDomains | undefined {
    if (missing !== undefined) return { why: 'permission', missing }
    if (error === null || data !== undefined) return undefined
    return {
      why: 'failed',
      error: isApiError(error) ? error : undefined,
      again: () => void refetch(),
    }
  }
}
