import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'password-grant'; readonly severity: 'note' }

/** The password grant must not be used any more (RFC 9700 §2.4). */
export const passwordGrant: Check<Found> = ({ login }) =>
  login && list(login, 'grant_types_supported')?.includes('password')
    ? [{ code: 'password-grant', severity: 'note' }]
    : []
