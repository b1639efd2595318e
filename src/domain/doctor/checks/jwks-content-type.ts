import { wasDelivered, type Check } from '../case.ts'

type Found = {
  readonly code: 'jwks-content-type'
  readonly severity: 'note'
  readonly got: string | undefined
}

const allowed = ['application/json', 'application/jwk-set+json']

/** RFC 7517 §8.5 registers application/jwk-set+json; plain JSON is what most send. */
export const jwksContentType: Check<Found> = ({ subject, keys }) => {
  if (!wasDelivered(subject.keys) || !keys?.ok) return []
  const got = subject.keys.headers['content-type']
  const type = got?.split(';')[0]?.trim().toLowerCase()
  if (type !== undefined && allowed.includes(type)) return []
  return [{ code: 'jwks-content-type', severity: 'note', got }]
}
