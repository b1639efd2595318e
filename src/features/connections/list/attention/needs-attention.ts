import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { isDisabled } from '../list-rows.ts'
import type { Line } from './lines.ts'

/** Something is to be done about it. Whoever is switched off needs nothing. */
export const needsAttention = (row: ConnectionRow, lines: readonly Line[]): boolean =>
  !isDisabled(row) &&
  (row.trialOf !== undefined ||
    row.tested === 'changed' ||
    row.tested === 'waived' ||
    lines.some(({ kind }) => kind === 'bad' || kind === 'warn'))
