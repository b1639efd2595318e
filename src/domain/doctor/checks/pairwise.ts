import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = { readonly code: 'pairwise'; readonly severity: 'note' }

/** Another sub for every client: the user's id changes with the client id (OIDC Core §8). */
export const pairwise: Check<Found> = ({ login }) => {
  const types = login && list(login, 'subject_types_supported')
  return types?.join() === 'pairwise' ? [{ code: 'pairwise', severity: 'note' }] : []
}
