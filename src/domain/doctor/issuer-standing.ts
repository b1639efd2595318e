import { text } from '#domain/oidc/issuer/metadata.ts'
import { publishedIssuer, readPublished, type Case } from './case.ts'
import { differenceOf, type Difference } from './difference.ts'
import { familyOf, type Family } from './families.ts'
import { homeUrl, readHome, type Home, type Located } from './issuer-home.ts'
import { isValidIssuer } from './issuer-validity.ts'
import { meantUrl } from './meant-issuer.ts'

interface Apart {
  readonly expected: string
  readonly published: string
  readonly difference: Difference
}

/** How an issuer that differs came to be, as far as could be seen. */
export type Standing = Apart &
  (
    | { readonly kind: 'contradicted'; readonly against: 'by-hand' | 'asked-for' }
    | { readonly kind: 'by-hand' }
    | { readonly kind: 'document-url' }
    | { readonly kind: 'family'; readonly family: Family; readonly home: Home | undefined }
    | { readonly kind: 'typed'; readonly home: Home | undefined }
  )

/**
 * The published issuer must be identical to the URL the document was found by, less the
 * well-known part (OIDC Discovery 1.0 §4.3). One final slash is let pass for what was typed; a
 * hand-set issuer and one asked for are compared exactly.
 */
export function issuerStanding(found: Case): Standing | undefined {
  const published = publishedIssuer(found)
  if (published === undefined || found.kind?.kind === 'other') return undefined
  const { typed, adjusted, manual } = found.subject
  const apart = (expected: string | undefined): Apart | undefined => {
    const difference = expected === undefined ? undefined : differenceOf(expected, published)
    return expected === undefined || !difference ? undefined : { expected, published, difference }
  }
  const fitsUrl = !typed || typed.expected.includes(published) || !isValidIssuer(published, found)
  const asked = found.expectation.issuer
  const exact = asked ?? (adjusted && text(adjusted, 'issuer'))
  if (exact !== undefined) {
    const one = apart(exact)
    if (!one) return undefined
    // Where the document contradicts its own URL, its word is not the last.
    const mayBe = adjusted && !fitsUrl && (asked === undefined || typed.expected.includes(exact))
    const against = asked === undefined ? 'by-hand' : 'asked-for'
    return mayBe ? { ...one, kind: 'by-hand' } : { ...one, kind: 'contradicted', against }
  }
  const one = fitsUrl ? undefined : apart(typed?.expected[0])
  if (!one || !typed) return undefined
  if (manual) return { ...one, kind: 'by-hand' }
  return { ...one, ...byDocument(found, { ...found, typed, published }) }
}

function byDocument({ subject, published }: Case, located: Located) {
  const document = published ?? {}
  const { documentUrl } = located.typed
  if (located.published.replace(/\/$/, '') === documentUrl) return { kind: 'document-url' } as const
  const read = (evidence: Case['subject']['home']) => readPublished(evidence, located.profile)
  const home = readHome(located, document, subject.home, read)
  const family = familyOf(documentUrl, located.published, document)
  return family ? ({ kind: 'family', family, home } as const) : ({ kind: 'typed', home } as const)
}

/** The URL to ask before another issuer is offered than the one that was entered; undefined: none. */
export function homeUrlOf(found: Case): string | undefined {
  const meant = meantUrl(found)
  if (meant !== undefined) return meant
  const standing = issuerStanding(found)
  const { typed } = found.subject
  if (!typed || !standing || !('home' in standing)) return undefined
  return homeUrl({ ...found, typed, published: standing.published })
}
