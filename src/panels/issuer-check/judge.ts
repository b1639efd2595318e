import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { buildCase, metadataOf, readPublished } from '#domain/doctor/case.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import type { Expectation, Subject } from '#domain/doctor/expectation.ts'
import { homeUrlOf } from '#domain/doctor/issuer-standing.ts'
import type { Profile } from '#domain/doctor/profile.ts'
import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'

/** A question, by whose demands, and what answered. An Auth0 tenant's unless it is told others. */
interface Asked extends Omit<Subject, 'keys' | 'home' | 'manual'> {
  /** In place of the document. */
  readonly manual?: Metadata | undefined
  readonly expectation: Expectation
  readonly rules: OriginRules
  readonly profile?: Profile | undefined
}

type Evidence = Pick<Subject, 'keys' | 'home'>

const given = ({ document, manual, ...more }: Asked, evidence: Evidence) => {
  const { typed, adjusted, expectation, rules, profile = auth0Profile } = more
  const subject = { typed, adjusted, ...evidence, ...(manual ? { manual } : { document }) }
  return [subject, expectation, rules, profile] as const
}

/** The doctor; apart, for it is large and comes later. */
export const judge = {
  diagnose: ({ keys, home, ...asked }: Asked & Evidence) =>
    diagnose(...given(asked, { keys, home })),
  /** What the document says, and what else is asked before a verdict; '' is none. */
  next: (asked: Asked) => {
    const { document, manual, adjusted, profile = auth0Profile } = asked
    const published = readPublished(document, profile)
    return {
      published,
      /** What of it was typed. */
      own: jwksUriOf({ ...manual, ...adjusted }),
      keysUrl: jwksUriOf(metadataOf(published, { ...(manual && { manual }), adjusted })),
      homeUrl: homeUrlOf(buildCase(...given(asked, { keys: undefined }))) ?? '',
    }
  },
}
export type Judge = typeof judge

const jwksUriOf = (metadata: Metadata | undefined) => (metadata && text(metadata, 'jwks_uri')) ?? ''
