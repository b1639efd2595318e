import { wasDelivered, type Check } from '../case.ts'

type Found = {
  readonly code: 'content-type'
  readonly severity: 'breaks-some'
  /** Undefined when the header is missing. */
  readonly got: string | undefined
}

/** It must be application/json; parameters are allowed (OIDC Discovery 1.0 §4.2). */
export const contentType: Check<Found> = ({ subject, parsed }) => {
  if (!wasDelivered(subject.document) || !parsed?.ok) return []
  const got = subject.document.headers['content-type']
  const type = got?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/json' ? [] : [{ code: 'content-type', severity: 'breaks-some', got }]
}
