import { isObject } from './json.ts'

/**
 * What the gateway tells the page about itself, in `<meta name="greencheck" content="{json}">`,
 * so that the first screen needs no extra request. Nothing secret.
 */
export interface PublicConfig {
  /** The tenant's own domain, e.g. `acme.us.auth0.com`; `localhost:4400` in the sandbox. */
  readonly domain: string
  /** The dashboard's client id in that tenant (an SPA). */
  readonly clientId: string
  /** The connection tester's client id. */
  readonly testerClientId: string
  /** The API identifier the operator's access token is for. */
  readonly audience: string
  /** Exact http origins of the sandbox; empty in production. Not empty means "Sandbox" on screen. */
  readonly loopbackHttp: readonly string[]
  /** Where a workspace is configured beside the tenant. */
  readonly cloudentity?:
    { readonly host: string; readonly tenantId: string; readonly workspaceId: string } | undefined
}

const isText = (value: unknown) => typeof value === 'string'

// Not a schema: what starts the sign-in is there before zod is.
const members: Readonly<Record<keyof PublicConfig, (value: unknown) => boolean>> = {
  domain: isText,
  clientId: isText,
  testerClientId: isText,
  audience: isText,
  loopbackHttp: (value) => Array.isArray(value) && value.every(isText),
  cloudentity: (value) =>
    value === undefined ||
    (isObject(value) &&
      ['host', 'tenantId', 'workspaceId'].every((member) => isText(value[member]))),
}

export const isPublicConfig = (value: unknown): value is PublicConfig =>
  isObject(value) && Object.entries(members).every(([name, fits]) => fits(value[name]))
