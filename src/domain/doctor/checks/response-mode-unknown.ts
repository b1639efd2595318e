import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { unspecifiedModes } from '../response-modes.ts'

type Found = {
  readonly code: 'response-mode-unknown'
  readonly severity: 'note'
  readonly values: readonly string[]
}

/** Modes of a vendor's own are common beside the specified ones; a misspelt one is lost. */
export const responseModeUnknown: Check<Found> = ({ login }) => {
  const values = unspecifiedModes((login && list(login, 'response_modes_supported')) ?? [])
  return values.length > 0 ? [{ code: 'response-mode-unknown', severity: 'note', values }] : []
}
