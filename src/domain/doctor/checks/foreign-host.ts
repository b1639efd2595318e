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
  const issuerHost = login && parseUrl(text(login, 'issuer') ?? '')?.hostname
  if (!issuerHost) return []
  const hosts = profile.endpoints.flatMap(({ member }) => {
    const host = parseUrl(text(login, member) ?? '')?.hostname
    return host && host !== issuerHost ? [{ member, host }] : []
  })
  return hosts.length > 0 ? [{ code: 'foreign-host', severity: 'note', issuerHost, hosts }] : []
}
