import { publishedIssuer, type Check } from '../case.ts'
import { isEntra } from '../host.ts'
import { isTemplate } from '../issuer-validity.ts'

type Found = {
  readonly code: 'issuer-template'
  readonly severity: 'blocks'
  readonly published: string
  readonly entra: boolean
}

/** A placeholder in place of a tenant: no ID token will ever carry it. */
export const issuerTemplate: Check<Found> = (found) => {
  const published = publishedIssuer(found)
  if (published === undefined || !isTemplate(published)) return []
  const entra = isEntra(found.subject.typed?.documentUrl) || isEntra(published)
  return [{ code: 'issuer-template', severity: 'blocks', published, entra }]
}
