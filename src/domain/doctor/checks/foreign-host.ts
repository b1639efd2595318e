import { text } from '#domain/oidc/issuer/metadata.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'foreign-host'
  readonly severity: 'note'
  readonly issuerHost: string
  readonly hosts: readonly { readonly member: string; readonly host: string }[]
}

/** Allowed, and common with large providers; also what a forged document would look like. */
export const foreignHost: Check<Found> = ({ login, profile }) => {
  const issuer = login && parseUrl(text(login, 'issuer') ?? '')
  if (!issuer) return []
  const hosts = profile.endpoints.flatMap(({ member }) => {
    const url = parseUrl(text(login, member) ?? '')
    // Another port is no other host, and is shown with it.
    return url && url.hostname !== issuer.hostname ? [{ member, host: url.host }] : []
  })
  if (hosts.length === 0) return []
  return [{ code: 'foreign-host', severity: 'note', issuerHost: issuer.host, hosts }]
}
