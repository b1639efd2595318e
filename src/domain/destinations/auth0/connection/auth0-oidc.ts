import type { Guide } from '#domain/providers/guide.ts'
import { auth0Tenant } from '#domain/providers/guides/auth0-tenant.ts'

/**
 * Another Auth0 tenant with the strategy `auth0-oidc`: other steps, as the last page about it asks
 * (auth0.com/docs/connections/social/auth0-oidc).
 */
export const auth0Oidc: Guide = {
  ...auth0Tenant,
  itSteps: [
    'In the other tenant: Applications > Create Application > Regular Web Application.',
    'Settings > Allowed Callback URLs: add every callback URL below.',
    'Advanced Settings > OAuth: turn OIDC Conformant off.',
    'Tenant Settings > Advanced > Migrations: turn Legacy User Profile on. Where it is not listed, Auth0’s support is asked for it.',
    'Connections: turn on those its users log in with.',
  ],
  notes: [
    'Users log in on the other tenant’s own login page, with the connections of that application.',
    'Auth0’s dashboard has no page for this strategy: it is set up through the Management API.',
  ],
}
