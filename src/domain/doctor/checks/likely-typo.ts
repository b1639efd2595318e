import { members } from '#domain/oidc/issuer/members.ts'
import type { Check } from '../case.ts'

interface Typo {
  readonly published: string
  readonly meant: string
}

type Found = {
  readonly code: 'likely-typo'
  readonly severity: 'note'
  readonly typos: readonly Typo[]
}

const known = Object.keys(members)
/** Misnamings seen in published documents, beyond a forgotten `_supported`. */
const seen: Readonly<Record<string, string>> = {
  token_revocation_endpoint: 'revocation_endpoint',
  jwks_url: 'jwks_uri',
  logout_endpoint: 'end_session_endpoint',
}
/** Extensions are allowed in any number; comparing is for documents of a usual size. */
const maxNames = 250

/** Members nobody specified that look like one somebody meant. Unknown members are allowed. */
export const likelyTypo: Check<Found> = ({ login, names }) => {
  if (!login || names.length > maxNames) return []
  const unknown = names.filter((name) => !Object.hasOwn(members, name))
  const typos = unknown.flatMap((published): Typo[] => {
    const meant = meantBy(published)
    return meant !== undefined && !Object.hasOwn(login, meant) ? [{ published, meant }] : []
  })
  return typos.length > 0 ? [{ code: 'likely-typo', severity: 'note', typos }] : []
}

function meantBy(name: string): string | undefined {
  if (Object.hasOwn(seen, name)) return seen[name]
  const longer = `${name}_supported`
  if (Object.hasOwn(members, longer)) return longer
  if (name.length < 6 || name.length > 60) return undefined
  const folded = name.toLowerCase().replaceAll('-', '_')
  return known.find((member) => isOneEdit(folded, member))
}

/** Equal, or apart by one character replaced, added or left out. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const restA = a.slice(at)
  const restB = b.slice(at)
  if (restA.slice(1) === restB.slice(1)) return true
  return restA.slice(1) === restB || restA === restB.slice(1)
}
