import type { FailureClass } from '#domain/wire/evidence.ts'
import type { PreflightVerdict } from './verdict.ts'

const reasons: Readonly<Record<FailureClass, string>> = {
  refused: 'Greencheck does not send requests to this address.',
  name: 'Its host name does not resolve.',
  connect: 'No connection came about.',
  tls: 'Its certificate or TLS handshake failed.',
  timeout: 'No answer came in time.',
  'too-large': 'Its answer was too large.',
  redirects: 'It redirected without end.',
  protocol: 'What answered does not speak HTTP.',
}

/** `where`: "authorization endpoint". */
export const silent = (where: string, why: FailureClass): PreflightVerdict => ({
  kind: 'unknown',
  headline: `Could not tell: the ${where} did not answer`,
  reason: reasons[why],
  who: why === 'refused' ? 'nobody' : 'their-it',
  next: 'Try again in a minute. If it stays, ask their IT whether it can be reached from outside.',
})
