import { z } from 'zod/mini'

/**
 * What the gateway tells the page about itself, in `<meta name="greencheck" content="{json}">`,
 * so that the first screen needs no extra request. Nothing secret.
 */
export const publicConfig = z.object({
  /** The tenant's own domain, e.g. `acme.us.auth0.com`; `localhost:4400` in the sandbox. */
  domain: z.string(),
  /** The dashboard's client id in that tenant (an SPA). */
  clientId: z.string(),
  /** The connection tester's client id. */
  testerClientId: z.string(),
  /** The API identifier the operator's access token is for. */
  audience: z.string(),
  /** Exact http origins of the sandbox; empty in production. Not empty means "Sandbox" on screen. */
  loopbackHttp: z.array(z.string()),
  /** Where a workspace is configured beside the tenant. */
  cloudentity: z.optional(
    z.object({ host: z.string(), tenantId: z.string(), workspaceId: z.string() }),
  ),
})
export type PublicConfig = z.output<typeof publicConfig>
