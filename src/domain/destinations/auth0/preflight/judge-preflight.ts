import type { PreflightEvidence } from '../contract/preflight-route.ts'
import { judgeCallback } from './judge-callback.ts'
import { judgeSecret } from './judge-secret.ts'
import type { PreflightCheck, PreflightVerdict } from './verdict.ts'

export interface PreflightVerdicts {
  /** Of client id and callback together: a provider that returns to a callback knows both. */
  readonly callback: PreflightVerdict
  /** Absent: the token endpoint was not asked. */
  readonly secret?: PreflightVerdict
}

/** Evidence to verdicts. Pure and total, whatever the IdP wrote. */
export function judgePreflight(
  { authorization, token }: PreflightEvidence,
  check: PreflightCheck,
): PreflightVerdicts {
  const { answer } = authorization
  // Nobody else is returned to with an error (RFC 6749 §4.1.2.1).
  const isKnown = answer.kind === 'callback' && answer.ours && answer.error !== undefined
  return {
    callback: judgeCallback(authorization, check),
    ...(token && { secret: judgeSecret(token, check, isKnown) }),
  }
}
