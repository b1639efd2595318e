import type { Check } from '../case.ts'
import { namesOf } from '#domain/oidc/keys/names.ts'

type Found = {
  readonly code: 'private-key-published'
  readonly severity: 'blocks'
  readonly keys: readonly string[]
  readonly members: readonly string[]
}

/** The set must not contain private or symmetric key values (OIDC Discovery 1.0 §3, jwks_uri). */
export const privateKeyPublished: Check<Found> = ({ keys }) => {
  if (!keys?.ok) return []
  const members = [...new Set(keys.keys.flatMap((key) => key.secrets))]
  if (members.length === 0) return []
  const names = namesOf(keys.keys, (key) => key.secrets.length > 0)
  return [{ code: 'private-key-published', severity: 'blocks', keys: names, members }]
}
