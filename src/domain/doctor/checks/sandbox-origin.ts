import { isSandboxOrigin } from '#domain/wire/origin-rules.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'sandbox-origin'
  readonly severity: 'note'
  readonly origin: string
}

/** A listed loopback origin counts as https here, and nowhere else. */
export const sandboxOrigin: Check<Found> = ({ subject, rules }) => {
  const url = parseUrl(subject.typed?.documentUrl ?? subject.document?.url ?? '')
  if (!url || !isSandboxOrigin(url, rules)) return []
  return [{ code: 'sandbox-origin', severity: 'note', origin: url.origin }]
}
