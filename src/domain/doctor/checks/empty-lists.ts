import { members } from '#domain/oidc/issuer/members.ts'
import { member } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'empty-lists'
  readonly severity: 'note'
  readonly names: readonly string[]
}

/** To be left out instead (OIDC Discovery 1.0 §4.2). Common, and no harm is known. */
export const emptyLists: Check<Found> = ({ login }) => {
  if (!login) return []
  const names = Object.keys(members).filter((name) => {
    const value = member(login, name)
    return Array.isArray(value) && value.length === 0
  })
  return names.length > 0 ? [{ code: 'empty-lists', severity: 'note', names }] : []
}
