import { auth0Profile } from '#domain/destinations/auth0/profile.ts'
import { metadataOf, readPublished } from '#domain/doctor/case.ts'
import { diagnose } from '#domain/doctor/diagnose.ts'
import type { Expectation, Probed, Subject } from '#domain/doctor/expectation.ts'
import type { OriginRules } from '#domain/wire/origin-rules.ts'

/** The doctor with the demands of an Auth0 tenant: apart, for it is large and comes later. */
export const judge = {
  diagnose: (subject: Subject, expectation: Expectation, rules: OriginRules) =>
    diagnose(subject, expectation, rules, auth0Profile),
  readPublished: (document: Probed) => readPublished(document, auth0Profile),
  metadataOf,
}
export type Judge = typeof judge
