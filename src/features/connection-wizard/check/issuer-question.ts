import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { effectiveMetadata } from '#domain/destinations/auth0/connection/effective-metadata.ts'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import type { Expectation } from '#domain/doctor/expectation.ts'
import type { Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Question } from '#panels/issuer-check/use-issuer-check.ts'

/** What a draft asks the issuer, and what it expects of it. */
export function questionOf(values: WizardValues): Question {
  const expectation = expectationOf(values)
  // Another tenant has a domain and no issuer: what was typed for one waits, and asks nobody.
  if (traitsOf(values).source !== 'issuer') return { url: '', expectation }
  if (values.mode === 'manual') {
    const manual = effectiveMetadata(values, undefined)
    return { url: '', expectation, ...(values.endpoints.issuer !== '' && { manual }) }
  }
  return {
    url: values.discoveryUrl,
    manual: values.uploadedMetadata,
    adjusted: removals(values),
    expectation,
  }
}

/** An empty adjustment takes a member away. */
const removals = ({ adjusted }: WizardValues): Metadata =>
  Object.fromEntries(
    Object.entries(adjusted).map(([name, value]) => [name, value.length === 0 ? null : value]),
  )

const expectationOf = (values: WizardValues): Expectation => ({
  ...(values.channel !== '' && values.channelChosen && { channel: values.channel }),
  pkce: values.pkce,
  scopes: values.scopes,
})
