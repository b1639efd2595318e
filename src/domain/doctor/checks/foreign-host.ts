import { text } from '#domain/oidc/issuer/metadata.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'foreign-host'
  readonly severity: 'note'
  readonly issuerHost: string
  readonly hosts: readonly { readonly member: string; readonly host: string }[]
}

const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint']

/** Allowed, and common with large providers; also what a forged document would look like. */
export const foreignHost: Check<Found> = ({ login }) => {
  const issuerHost = login && parseUrl(text(login, 'issuer') ?? '')?.hostname
  if (!issuerHost) return []
  const hosts = endpoints.flatMap((member) => {
    const host = parseUrl(text(login, member) ?? '')?.hostname
    return host && host !== issuerHost ? [{ member, host }] : []
  })
  return hosts.length > 0 ? [{ code: 'foreign-host', severity: 'note', issuerHost, hosts }] : []
}
