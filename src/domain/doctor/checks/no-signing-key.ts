import type { Check } from '../case.ts'

type Found = {
  readonly code: 'no-signing-key'
  readonly severity: 'blocks'
  readonly total: number
  readonly encryption: number
}

/** At least one key must be there to verify signatures with (OIDC Core 1.0 §10.1). */
export const noSigningKey: Check<Found> = ({ keys }) => {
  // What was not read may have one.
  if (!keys?.ok || keys.unread > 0 || keys.keys.some((key) => key.verifies.length > 0)) return []
  const encryption = keys.keys.filter(({ use }) => use === 'enc').length
  return [{ code: 'no-signing-key', severity: 'blocks', total: keys.keys.length, encryption }]
}
