import { member } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'signed-metadata'; readonly severity: 'note' }

/** Whoever reads it takes its values first; it may be ignored (RFC 8414 §2.1). */
export const signedMetadata: Check<Found> = ({ login }) =>
  login && member(login, 'signed_metadata') !== undefined
    ? [{ code: 'signed-metadata', severity: 'note' }]
    : []
