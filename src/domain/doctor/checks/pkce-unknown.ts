import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'pkce-unknown'
  readonly severity: 'breaks-some' | 'note'
  readonly offered: readonly string[]
  /** The one that was probably meant, by what is published for it. */
  readonly meant: readonly { readonly published: string; readonly method: string }[]
}

/** The registry has these two, and no other (RFC 7636 §6.2.2). Names are case-sensitive. */
const registered = ['S256', 'plain'] as const

/** The methods that are published, where one of them is a known one. */
export const knownMethods = (offered: readonly string[] | undefined): readonly string[] =>
  registered.filter((method) => offered?.includes(method))

/** A list that is there and names no method a client could use. */
export const pkceUnknown: Check<Found> = ({ login, channel, expectation: { pkce } }) => {
  const offered = login && list(login, 'code_challenge_methods_supported')
  if (!offered || channel !== 'back_channel' || knownMethods(offered).length > 0) return []
  const meant = offered.flatMap((published) => {
    const method = registered.find((one) => folded(one) === folded(published))
    return method ? [{ published, method }] : []
  })
  const severity = pkce === 'disabled' ? 'note' : 'breaks-some'
  return [{ code: 'pkce-unknown', severity, offered, meant }]
}

/** Without case and marks: S-256, s256. */
const folded = (method: string) => method.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
