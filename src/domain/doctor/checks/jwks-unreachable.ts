import { isTooLarge, type Check } from '../case.ts'
import { isOpen, noAnswer, type NoAnswer } from '../network.ts'

type Found = {
  readonly code: 'jwks-unreachable'
  readonly severity: 'blocks' | 'unknown'
  readonly url: string
  readonly answer: NoAnswer | { readonly kind: 'too-large'; readonly bytes: number | undefined }
}

/** Without the keys no ID token can be verified (OIDC Core 1.0 §10.1). */
export const jwksUnreachable: Check<Found> = ({ subject }) => {
  const { keys } = subject
  if (!keys) return []
  const { url } = keys
  if (isTooLarge(keys)) {
    const answer = { kind: 'too-large', bytes: keys.bytes } as const
    // The limit is ours: a destination's is for the document alone.
    return [{ code: 'jwks-unreachable', severity: 'unknown', url, answer }]
  }
  const answer = noAnswer(keys)
  if (!answer) return []
  const severity = isOpen(answer) ? 'unknown' : 'blocks'
  return [{ code: 'jwks-unreachable', severity, url, answer }]
}
