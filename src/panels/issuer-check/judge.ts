import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { buildCase, metadataOf, readPublished } from '#domain/doctor/case.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import type { Expectation, Probed, Subject } from '#domain/doctor/expectation.ts'
import { homeUrlOf } from '#domain/doctor/issuer-standing.ts'
import type { Profile } from '#domain/doctor/profile.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'

/** The doctor; apart, for it is large and comes later. An Auth0 tenant's demands unless it is told others. */
export const judge = {
  diagnose: (
    subject: Subject,
    expectation: Expectation,
    rules: OriginRules,
    profile: Profile = auth0Profile,
  ) => diagnose(subject, expectation, rules, profile),
  homeUrl: (
    subject: Subject,
    expectation: Expectation,
    rules: OriginRules,
    profile: Profile = auth0Profile,
  ) => homeUrlOf(buildCase(subject, expectation, rules, profile)),
  readPublished: (document: Probed, profile: Profile = auth0Profile) =>
    readPublished(document, profile),
  metadataOf,
}
export type Judge = typeof judge
