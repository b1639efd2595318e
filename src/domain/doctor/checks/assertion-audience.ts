import type { AssertionAudience } from '#domain/oidc/values.ts'
import { text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import type { Check } from '../case.ts'

type Found = {
  readonly code: 'assertion-audience'
  readonly severity: 'blocks'
  readonly issuer: string
  readonly audience: AssertionAudience
}

/** The audience is agreed beforehand (RFC 7523 §3), and some providers take only one. */
export const assertionAudience: Check<Found> = ({ login, channel, expectation, profile }) => {
  const { clientAuth, assertionAudience: chosen } = expectation
  const own = profile.assertionAudience
  if (!login || !own || channel !== 'back_channel' || clientAuth !== 'private_key_jwt') return []
  const audience = chosen ?? own.usual
  const issuer = text(login, 'issuer')
  if (audience === 'issuer' || issuer === undefined) return []
  if (!isAt(own.issuerOnly.places, issuer, login)) return []
  return [{ code: 'assertion-audience', severity: 'blocks', issuer, audience }]
}

const isAt = (places: Readonly<Record<string, string>>, issuer: string, login: Metadata) =>
  issuer.endsWith('/') &&
  Object.entries(places).every(([name, path]) => text(login, name) === `${issuer}${path}`)
