import { text } from '#domain/oidc/issuer/metadata.ts'
import { publishedIssuer, type Check } from '../case.ts'
import { differenceOf, type Difference } from '../difference.ts'
import { isValidIssuer } from '../issuer-validity.ts'

type Found = {
  readonly code: 'issuer-differs'
  readonly severity: 'blocks'
  readonly expected: string
  readonly published: string
  readonly difference: Difference
  /** Where the expected issuer comes from. */
  readonly against: 'typed' | 'by-hand' | 'asked-for'
}

/**
 * The published issuer must be identical to the URL the document was found by, less the
 * well-known part (OIDC Discovery 1.0 §4.3). One final slash is let pass for what was typed; a
 * hand-set issuer and one asked for are compared exactly.
 */
export const issuerDiffers: Check<Found> = (found) => {
  const published = publishedIssuer(found)
  if (published === undefined || found.kind?.kind === 'other') return []
  const { typed, adjusted } = found.subject
  const expected = found.expectation.issuer
  const byHand = adjusted && text(adjusted, 'issuer')
  const compare = (expected: string | undefined, against: Found['against']): readonly Found[] => {
    const difference = expected === undefined ? undefined : differenceOf(expected, published)
    if (expected === undefined || !difference) return []
    const values = { expected, published, difference, against }
    return [{ code: 'issuer-differs', severity: 'blocks', ...values }]
  }
  if (expected !== undefined) return compare(expected, 'asked-for')
  if (byHand !== undefined) return compare(byHand, 'by-hand')
  // What is no issuer at all is told by its own finding.
  if (typed?.expected.includes(published) || !isValidIssuer(published, found)) return []
  return compare(typed?.expected[0], 'typed')
}
