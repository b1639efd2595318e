import type { Check } from '../case.ts'

type Found = { readonly code: 'oauth-only'; readonly severity: 'blocks' }

/** RFC 8414 metadata without a trace of ID tokens. */
export const oauthOnly: Check<Found> = ({ kind }) =>
  kind?.kind === 'oauth' ? [{ code: 'oauth-only', severity: 'blocks' }] : []
