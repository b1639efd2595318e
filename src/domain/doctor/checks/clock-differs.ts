import { wasDelivered, type Check } from '../case.ts'

type Found = {
  readonly code: 'clock-differs'
  readonly severity: 'breaks-some' | 'note'
  /** Seconds; positive when the issuer's clock is ahead. */
  readonly seconds: number
}

/** Seconds. Clients commonly allow a minute or a few for iat and exp (OIDC Core 1.0 §3.1.3.7). */
const allowed = 120

/** A Date behind may come from a cache on the way; one ahead cannot. */
export const clockDiffers: Check<Found> = ({ subject }) => {
  if (!wasDelivered(subject.document) || subject.document.at === 0) return []
  const date = Date.parse(subject.document.headers['date'] ?? '')
  const seconds = Math.round((date - subject.document.at) / 1000)
  if (Number.isNaN(seconds) || Math.abs(seconds) <= allowed) return []
  return [{ code: 'clock-differs', severity: seconds > 0 ? 'breaks-some' : 'note', seconds }]
}
