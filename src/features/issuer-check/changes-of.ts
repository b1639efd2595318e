import type { Fix } from '#domain/doctor/finding.ts'
import type { Asked } from './asked.ts'

/** A finding's one-click fix, as a change of what is expected or asked. */
export function changesOf(fix: Fix): Partial<Asked> {
  if (fix.field === 'type') return { channel: fix.value }
  if (fix.field === 'pkce') return { pkce: fix.value }
  return fix.field === 'scopes' ? { scopes: fix.value } : { url: fix.value }
}
