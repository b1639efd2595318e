import { text } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'
import { isValidIssuer } from '../issuer-validity.ts'

type Found = {
  readonly code: 'issuer-matches'
  readonly severity: 'fine'
  readonly issuer: string
}

/** What was typed or asked for is what is published. */
export const issuerMatches: Check<Found> = (found) => {
  const { subject, published, expectation } = found
  const issuer = published && text(published, 'issuer')
  if (issuer === undefined || !isValidIssuer(issuer, found)) return []
  const { typed, adjusted } = subject
  const exact = expectation.issuer ?? (adjusted && text(adjusted, 'issuer'))
  const fits = exact === undefined ? typed?.expected.includes(issuer) : exact === issuer
  return fits ? [{ code: 'issuer-matches', severity: 'fine', issuer }] : []
}
