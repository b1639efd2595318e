import type { OriginRules } from '#domain/wire/origin-rules.ts'
import { member, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { adviseOn, type Advice } from './advice.ts'
import { buildCase, storedIssuer, type Case } from './case.ts'
import type { Fit } from './channels.ts'
import { checks } from './checks/all.ts'
import type { Expectation, Subject } from './expectation.ts'
import type { Code, Finding, Place } from './finding.ts'
import type { Profile } from './profile.ts'
import type { Key } from '#domain/oidc/keys/key.ts'
import { severities, verdictOf, type Verdict } from './severity.ts'

export interface Diagnosis {
  readonly verdict: Verdict
  /** The heaviest first. */
  readonly findings: readonly Finding[]
  /** What the connection would be made of; absent when nothing could be read. */
  readonly metadata?: Metadata
  /** As served, before anything was set by hand. */
  readonly published?: Metadata
  /** The issuer the connection would store. */
  readonly storedIssuer?: string
  /** The published keys, in their order. */
  readonly keys?: readonly Key[]
  readonly channels: { readonly front: Fit; readonly back: Fit }
  readonly advice: Advice
  readonly place: Place
}

/**
 * Evidence to findings. Pure and total: no evidence makes it throw. Call it again whenever the
 * keys arrive or the expectation changes; nothing is fetched.
 */
export function diagnose(
  subject: Subject,
  expectation: Expectation,
  rules: OriginRules,
  profile: Profile,
): Diagnosis {
  const found = buildCase(subject, expectation, rules, profile)
  const findings = checks
    .flatMap((check): readonly Finding[] => check(found))
    .filter((finding) => canBeTold(finding, subject))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const issuer = storedIssuer(found)
  return {
    verdict: verdictFor(found, findings),
    findings,
    ...(found.metadata && { metadata: found.metadata }),
    ...(found.published && { published: found.published }),
    ...(issuer !== undefined && { storedIssuer: issuer }),
    ...(found.keys?.ok && { keys: found.keys.keys }),
    channels: {
      front: found.channels?.front.fit ?? 'unknown',
      back: found.channels?.back.fit ?? 'unknown',
    },
    advice: adviseOn(found),
    place: placeOf(found),
  }
}

/**
 * Findings that say a member is not published, and which. Of endpoints given by hand nothing is
 * published, so that nothing follows from what is left out there.
 */
const unpublished: Partial<Readonly<Record<Code, string>>> = {
  'channel-unpublished': 'response_types_supported',
  'members-missing': 'response_types_supported',
  'client-auth-basic': 'token_endpoint_auth_methods_supported',
  'client-auth-not-offered': 'token_endpoint_auth_methods_supported',
  'pkce-unpublished': 'code_challenge_methods_supported',
  'claims-in-userinfo': 'claims_supported',
}

function canBeTold({ code }: Finding, { manual }: Subject): boolean {
  const name = unpublished[code]
  return manual === undefined || name === undefined || member(manual, name) !== undefined
}

/** Without a document, findings about other things cannot make it work. */
function verdictFor({ metadata }: Case, findings: readonly Finding[]): Verdict {
  const verdict = verdictOf(findings)
  return metadata || verdict === 'will-not-work' ? verdict : 'could-not-tell'
}

function placeOf(found: Case): Place {
  const { typed, document } = found.subject
  const documentUrl = typed?.documentUrl ?? document?.url ?? ''
  const { profile } = found
  return { profile, documentUrl, issuer: storedIssuer(found) ?? typed?.expected[0] ?? documentUrl }
}
