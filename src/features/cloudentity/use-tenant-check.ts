import { useMemo } from 'react'
import { useSession } from '#api/context.tsx'
import { defaultScopes } from '#domain/destinations/cloudentity/changes.ts'
import { cloudentityProfile } from '#domain/destinations/cloudentity/profile.ts'
import { tenantOrigin } from '#domain/wire/origin-rules.ts'
import { useIssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'

const expectation = {
  channel: 'back_channel',
  pkce: 'disabled',
  scopes: defaultScopes,
} as const

/** What the Auth0 tenant of a domain publishes, held against what Cloudentity needs; '' asks nothing. */
export function useTenantCheck(host: string) {
  const { config } = useSession()
  return useIssuerCheck(
    useMemo(
      () => ({
        url: host === '' ? '' : `${tenantOrigin(host, config)}/`,
        expectation,
        profile: cloudentityProfile,
      }),
      [host, config],
    ),
  )
}
