import type { Check } from '../case.ts'
import { keyName } from '#domain/oidc/keys/names.ts'

type State = 'empty' | 'unreadable' | 'differs'

type Found = {
  readonly code: 'certificate-unusable'
  readonly severity: 'breaks-some' | 'note'
  readonly keys: readonly { readonly key: string; readonly state: State }[]
}

/** x5c holds base64 DER; its first certificate matches the bare key (RFC 7517 §4.7). */
export const certificateUnusable: Check<Found> = ({ keys }) => {
  if (!keys?.ok) return []
  const found = keys.keys.flatMap((key, at) => {
    const state = key.certificate?.state
    return state === undefined || state === 'read' ? [] : [{ key: keyName(key, at), state }]
  })
  if (found.length === 0) return []
  const severity = found.every(({ state }) => state === 'empty') ? 'note' : 'breaks-some'
  return [{ code: 'certificate-unusable', severity, keys: found }]
}
