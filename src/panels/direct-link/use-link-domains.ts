import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lackedPermission, useApi, useSession } from '#api/context.tsx'
import { customDomainsQuery } from '#api/queries.ts'
import { type LinkDomain, linkDomains } from './link-domains.ts'

export interface LinkDomains {
  readonly domains: readonly LinkDomain[]
  readonly origin: string
  readonly choose: (origin: string) => void
  /** False while custom domains are unknown: being asked, or they may not be read. */
  readonly complete: boolean
}

/** The domains a link can be on and the one chosen: the tenant's own until another one is. */
export function useLinkDomains(): LinkDomains {
  const client = useApi()
  const session = useSession()
  const { config } = session
  const { data } = useQuery({
    ...customDomainsQuery(client),
    enabled: lackedPermission(session, 'listCustomDomains') === undefined,
  })
  const [chosen, choose] = useState<string>()
  const domains = linkDomains(config.domain, data?.domains ?? [], config)
  const origin = domains.find((one) => one.origin === chosen)?.origin ?? domains[0]?.origin ?? ''
  return { domains, origin, choose, complete: data !== undefined }
}
