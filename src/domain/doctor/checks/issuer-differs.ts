import type { Check } from '../case.ts'
import type { Difference } from '../difference.ts'
import type { Family } from '../families.ts'
import { offered, type Home } from '../issuer-home.ts'
import { issuerStanding } from '../issuer-standing.ts'

interface Apart {
  readonly expected: string
  readonly published: string
  readonly difference: Difference
}

/** What was asked for exactly is not published, or it may be somebody else's document. */
interface Differs extends Apart {
  readonly code: 'issuer-differs'
  readonly severity: 'blocks' | 'unknown'
  /** Where the expected issuer comes from. */
  readonly against: 'typed' | 'by-hand' | 'asked-for'
  /** What the published issuer's own address was seen to serve; for what was typed. */
  readonly home?: Home | undefined
}

/** The same document is at the published issuer's own address. */
interface Elsewhere extends Apart {
  readonly code: 'issuer-elsewhere'
  readonly severity: 'breaks-some'
  readonly offered: string
}

/** A provider that always publishes it so. */
interface OfFamily extends Apart {
  readonly code: 'issuer-of-family'
  readonly severity: 'breaks-some'
  readonly family: Family
  /** One that was seen to name itself; absent: none was. */
  readonly offered?: string
}

interface DocumentUrl extends Apart {
  readonly code: 'issuer-is-document-url'
  readonly severity: 'unknown'
}

/** The operator's word against a document that contradicts its own URL. */
interface ByHand extends Apart {
  readonly code: 'issuer-by-hand'
  readonly severity: 'breaks-some'
}

type Found = Differs | Elsewhere | OfFamily | DocumentUrl | ByHand

export const issuerDiffers: Check<Found> = (found) => {
  const standing = issuerStanding(found)
  if (!standing) return []
  const { expected, published, difference } = standing
  const apart = { expected, published, difference }
  const differs = { code: 'issuer-differs', ...apart } as const
  switch (standing.kind) {
    case 'contradicted':
      return [{ ...differs, severity: 'blocks', against: standing.against }]
    case 'by-hand':
      return [{ code: 'issuer-by-hand', severity: 'breaks-some', ...apart }]
    case 'document-url':
      return [{ code: 'issuer-is-document-url', severity: 'unknown', ...apart }]
    case 'family': {
      const { family, home } = standing
      const other = offered(home)
      const one = { code: 'issuer-of-family', severity: 'breaks-some', ...apart, family } as const
      return [{ ...one, ...(other !== undefined && { offered: other }) }]
    }
    case 'typed': {
      const { home } = standing
      if (home?.seen === 'same')
        return [
          { code: 'issuer-elsewhere', severity: 'breaks-some', ...apart, offered: home.issuer },
        ]
      // The issuer's own word: these are not its endpoints (OIDC Discovery 1.0 §7.2).
      const severity = home?.seen === 'another' ? 'blocks' : 'unknown'
      return [{ ...differs, severity, against: 'typed', ...(home && { home }) }]
    }
  }
}
