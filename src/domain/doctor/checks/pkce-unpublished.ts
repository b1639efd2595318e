import type { PkceMode } from '#domain/oidc/values.ts'
import { member } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { hidesPkce } from './pkce-entra.ts'

type Found = {
  readonly code: 'pkce-unpublished'
  readonly severity: 'note'
  readonly pkce: PkceMode | undefined
  /** Published, with nothing in it: it says no more than a list left out. */
  readonly empty: boolean
}

/** Left out means PKCE is not supported (RFC 8414 §2); "auto" then sends none. */
export const pkceUnpublished: Check<Found> = (found) => {
  const { login, channel, expectation } = found
  if (!login || channel !== 'back_channel' || hidesPkce(found)) return []
  const value = member(login, 'code_challenge_methods_supported')
  const empty = Array.isArray(value) && value.length === 0
  if (value !== undefined && !empty) return []
  return [{ code: 'pkce-unpublished', severity: 'note', pkce: expectation.pkce, empty }]
}
