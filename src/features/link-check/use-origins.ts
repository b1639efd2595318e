import { useQuery } from '@tanstack/react-query'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { customDomainsQuery } from '#api/queries.ts'
import { linkDomains } from '#panels/direct-link/link-domains.ts'
import { type Lookup, lookupOf } from './lookup.ts'

export interface Origins {
  /** The tenant's own first. */
  readonly origins: readonly string[]
  /** True while custom domains are not known. */
  readonly moreOrigins: boolean
  readonly lookup: Lookup
}

/** Where the tenant answers. Custom domains are asked for where a link leads somewhere else. */
export function useOrigins(url: URL | undefined): Origins {
  const client = useApi()
  const session = useSession()
  const { config } = session
  const missing = lackedPermission(session, 'listCustomDomains')
  const [own] = linkDomains(config.domain, [], config)
  const elsewhere = url !== undefined && url.origin !== own?.origin
  const options = customDomainsQuery(client)
  const query = useQuery({
    ...options,
    enabled: elsewhere && missing === undefined,
  })
  const domains = linkDomains(config.domain, query.data?.domains ?? [], config)
  return {
    origins: domains.map(({ origin }) => origin),
    moreOrigins: query.data === undefined,
    lookup: lookupOf({
      what: 'its custom domains',
      needed: elsewhere && query.data === undefined,
      missing,
      query,
      key: options.queryKey,
      again: () => void query.refetch(),
    }),
  }
}
