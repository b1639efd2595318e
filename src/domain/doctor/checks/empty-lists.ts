import { members } from '#domain/oidc/issuer/members.ts'
import { member } from '#domain/oidc/issuer/metadata.ts'
import type { Case, Check } from '../case.ts'
import { clientAuthBasic } from './client-auth-basic.ts'
import { clientAuthNotOffered } from './client-auth-not-offered.ts'
import { incomplete } from './incomplete.ts'
import { membersMissing } from './members-missing.ts'
import { pkceUnpublished } from './pkce-unpublished.ts'

type Found = {
  readonly code: 'empty-lists'
  readonly severity: 'note'
  readonly names: readonly string[]
}

/** To be left out instead (OIDC Discovery 1.0 §4.2). Common, and no harm is known. */
export const emptyLists: Check<Found> = (found) => {
  const { login } = found
  if (!login) return []
  const names = Object.keys(members).filter((name) => {
    const value = member(login, name)
    return Array.isArray(value) && value.length === 0 && !isTold(name, found)
  })
  return names.length > 0 ? [{ code: 'empty-lists', severity: 'note', names }] : []
}

/** Whether a finding of its own says what the empty list means here. */
function isTold(name: string, found: Case): boolean {
  if (name === 'code_challenge_methods_supported') return pkceUnpublished(found).length > 0
  if (name === 'token_endpoint_auth_methods_supported') {
    return clientAuthBasic(found).length > 0 || clientAuthNotOffered(found).length > 0
  }
  return (
    membersMissing(found).some(({ empty }) => empty.includes(name)) ||
    incomplete(found).some(({ lacks }) => lacks.some(({ member: lacked }) => lacked === name))
  )
}
