import { list } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { codeBy } from '../response-modes.ts'

type Found = {
  readonly code: 'code-by-form-post'
  readonly severity: 'breaks-some'
  readonly offered: readonly string[]
}

/** Of a code the default is `query` (Multiple Response Type Encoding Practices §2.1). */
export const codeByFormPost: Check<Found> = ({ login, channel }) => {
  if (!login || channel !== 'back_channel') return []
  const offered = list(login, 'response_modes_supported')
  if (!offered || codeBy(offered) !== 'form_post') return []
  return [{ code: 'code-by-form-post', severity: 'breaks-some', offered }]
}
