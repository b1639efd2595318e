import { isSecure } from '#domain/wire/origin-rules.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'other-endpoints'
  readonly severity: 'breaks-some'
  readonly endpoints: readonly { readonly member: string; readonly value: string }[]
}

/** Endpoints this connection does not use must be https as well (OIDC Discovery 1.0 §3). */
export const otherEndpoints: Check<Found> = ({ login, names, rules, profile }) => {
  if (!login) return []
  const endpoints = names
    .filter((name) => name.endsWith('_endpoint'))
    .flatMap((member) => {
      if (profile.endpoints.some((used) => used.member === member)) return []
      const value = text(login, member)
      const url = value === undefined ? undefined : parseUrl(value)
      return value === undefined || (url && isSecure(url, rules)) ? [] : [{ member, value }]
    })
  return endpoints.length > 0
    ? [{ code: 'other-endpoints', severity: 'breaks-some', endpoints }]
    : []
}
