import type { Channel } from '../contract/connection.ts'
import type { OriginRules } from '../contract/origin-rules.ts'
import type { Metadata } from '../issuer/metadata.ts'
import { buildCase, storedIssuer, type Case } from './case.ts'
import { adviseChannel, type Fit } from './channels.ts'
import { checks } from './checks/all.ts'
import type { Expectation, Subject } from './expectation.ts'
import type { Finding, Place } from './finding.ts'
import { severities, verdictOf, type Verdict } from './severity.ts'

export interface Diagnosis {
  readonly verdict: Verdict
  /** The heaviest first. */
  readonly findings: readonly Finding[]
  /** What the connection would be made of; absent when nothing could be read. */
  readonly metadata?: Metadata
  /** The issuer the connection would store. */
  readonly storedIssuer?: string
  readonly channels: { readonly front: Fit; readonly back: Fit }
  readonly advice: Advice
  readonly place: Place
}

export interface Advice {
  readonly channel?: { readonly value: Channel; readonly reason: string }
}

/**
 * Evidence to findings. Pure and total: no evidence makes it throw. Call it again whenever the
 * keys arrive or the expectation changes; nothing is fetched.
 */
export function diagnose(
  subject: Subject,
  expectation: Expectation,
  rules: OriginRules,
): Diagnosis {
  const found = buildCase(subject, expectation, rules)
  const findings = checks
    .flatMap((check): readonly Finding[] => check(found))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const issuer = storedIssuer(found)
  return {
    verdict: found.metadata || findings.length > 0 ? verdictOf(findings) : 'could-not-tell',
    findings,
    ...(found.metadata && { metadata: found.metadata }),
    ...(issuer !== undefined && { storedIssuer: issuer }),
    channels: {
      front: found.channels?.front.fit ?? 'unknown',
      back: found.channels?.back.fit ?? 'unknown',
    },
    advice: adviceFor(found),
    place: placeOf(found),
  }
}

function adviceFor({ channels }: Case): Advice {
  const advised = channels && adviseChannel(channels)
  if (!advised?.channel) return {}
  return { channel: { value: advised.channel, reason: advised.reason } }
}

function placeOf(found: Case): Place {
  const { typed, document } = found.subject
  const documentUrl = typed?.documentUrl ?? document?.url ?? ''
  return { documentUrl, issuer: storedIssuer(found) ?? typed?.expected[0] ?? documentUrl }
}
