import { type Metadata, text } from '#domain/oidc/issuer/metadata.ts'
import { auth0Profile } from '../profile.ts'

const { places } = auth0Profile.assertionAudience.issuerOnly

export type TenantSigns =
  /** Issuer and endpoints are where Auth0 has them. */
  | 'auth0'
  /** The document names another issuer than the domain. */
  | 'other-issuer'
  /** An OpenID provider whose endpoints are not Auth0's. */
  | 'other-endpoints'

/** What the discovery document of `origin` says of whether an Auth0 tenant is there: evidence, no proof. */
export function tenantSigns(document: Metadata, origin: string): TenantSigns {
  // A tenant's issuer ends in a slash.
  if (text(document, 'issuer') !== `${origin}/`) return 'other-issuer'
  return Object.entries(places).every(
    ([name, path]) => text(document, name) === `${origin}/${path}`,
  )
    ? 'auth0'
    : 'other-endpoints'
}
