import type { ExportedCall } from '#domain/exports/exported-call.ts'
import type { ExportedJob } from '#domain/exports/exported-job.ts'

/**
 * The calls as one job of a tenant. The names of the variables are those of Auth0's own tools (its
 * CLI, its Terraform provider and the Deploy CLI).
 *
 * @param origin of the tenant's own domain, e.g. `https://acme.us.auth0.com`: a custom domain
 *   has another audience
 */
export const exportJob = (origin: string, calls: readonly ExportedCall[]): ExportedJob => ({
  base: `${origin}/api/v2`,
  token: { url: `${origin}/oauth/token`, audience: `${origin}/api/v2/` },
  credentials: { id: 'AUTH0_CLIENT_ID', secret: 'AUTH0_CLIENT_SECRET' },
  calls,
})
