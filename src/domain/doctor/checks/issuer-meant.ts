import type { Check } from '../case.ts'
import { meantIssuer } from '../meant-issuer.ts'

type Found = {
  readonly code: 'issuer-meant'
  readonly severity: 'blocks'
  readonly entered: string
  readonly issuer: string
}

/** A page or an endpoint of an issuer was entered in its place, and the issuer was seen. */
export const issuerMeant: Check<Found> = (found) => {
  const issuer = meantIssuer(found)
  const [entered = ''] = found.subject.typed?.expected ?? []
  return issuer === undefined ? [] : [{ code: 'issuer-meant', severity: 'blocks', entered, issuer }]
}
