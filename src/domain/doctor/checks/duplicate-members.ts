import type { Check } from '../case.ts'

type Found = {
  readonly code: 'duplicate-members'
  readonly severity: 'blocks' | 'breaks-some'
  readonly names: readonly string[]
}

const deciding = /^(?:issuer|jwks_uri|.*_endpoint)$/

/**
 * Which of two members with one name counts is unpredictable (RFC 8259 §4). With two values for
 * the issuer, an endpoint or the keys, one reader can be sent elsewhere than another.
 */
export const duplicateMembers: Check<Found> = ({ parsed, keys }) => {
  const found = [
    ...(parsed?.ok ? parsed.duplicates.map((twice) => ({ ...twice, key: false })) : []),
    ...(keys?.ok ? keys.duplicates.map((twice) => ({ ...twice, key: true })) : []),
  ]
  if (found.length === 0) return []
  const blocks = found.some(
    ({ name, path, same, key }) => !key && path === '' && !same && deciding.test(name),
  )
  const names = found.map(({ name, path }) => (path === '' ? name : `${path}.${name}`))
  const severity = blocks ? 'blocks' : 'breaks-some'
  return [{ code: 'duplicate-members', severity, names: [...new Set(names)] }]
}
