import { type WizardValues, clientOf } from '#domain/destinations/auth0/connection/draft.ts'
import { isOverridden } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import type { IssuerCheck } from '#panels/issuer-check/use-issuer-check.ts'

/** What the check means for leaving the step; undefined while nothing is known of the issuer. */
export function issuerState({ state, diagnosis, lost }: IssuerCheck) {
  if (state === 'idle' || lost === 'document') return undefined
  if (state === 'checking' || diagnosis === undefined) return 'pending' as const
  if (diagnosis.metadata === undefined) return 'not-found' as const
  return diagnosis.findings.some(({ code }) => code === 'incomplete')
    ? ('incomplete' as const)
    : ('found' as const)
}

/** True when a check says that logins will not work, and the step can be left all the same. */
export function isBlocked(check: IssuerCheck, values: WizardValues): boolean {
  const { of, verdicts } = values.clientAnswer ?? {}
  const isRefused = verdicts?.callback.kind === 'bad' || verdicts?.secret?.kind === 'bad'
  if (isRefused && of === clientOf(values)) return true
  if (check.diagnosis?.verdict !== 'will-not-work') return false
  const state = issuerState(check)
  if (state === 'incomplete') return values.mode === 'manual' || isOverridden(values)
  return state === 'found'
}
