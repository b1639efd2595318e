import type { Fix } from '#domain/doctor/finding.ts'
import type { CheckValues } from './check-values.ts'

/** A finding's one-click fix, as a change of what is expected or asked. */
export function changesOf(fix: Fix): Partial<CheckValues> {
  if (fix.field === 'type') return { channel: fix.value }
  if (fix.field === 'pkce') return { pkce: fix.value }
  return fix.field === 'scopes' ? { scopes: fix.value } : { url: fix.value }
}
