import { text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'issuer-slash'
  readonly severity: 'note'
  readonly typed: string
  readonly published: string
}

/** One final slash apart from what was typed: the published form is the one to store. */
export const issuerSlash: Check<Found> = ({ subject, published, expectation }) => {
  const { typed, adjusted } = subject
  const issuer = published && text(published, 'issuer')
  if (!typed || issuer === undefined || typed.notes.includes('full-url')) return []
  if (expectation.issuer !== undefined || (adjusted && text(adjusted, 'issuer'))) return []
  const [exact = ''] = typed.expected
  if (issuer !== `${exact}/` && exact !== `${issuer}/`) return []
  return [{ code: 'issuer-slash', severity: 'note', typed: exact, published: issuer }]
}
