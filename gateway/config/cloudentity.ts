import { z } from 'zod'
import { type Generation, generations } from '#domain/destinations/cloudentity/generation.ts'
import { hostKinds, placesOf, type Workspace } from '#domain/destinations/cloudentity/place.ts'
import { isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'

/** How the machine client shows its secret: in a header or in the body (RFC 6749 §2.3.1). */
const clientAuths = ['basic', 'post'] as const

/** A Cloudentity workspace, and the client of its Admin workspace that the gateway is. */
export interface CloudentityConfig extends Workspace {
  readonly clientId: string
  readonly clientSecret: string
  readonly clientAuth: (typeof clientAuths)[number]
  readonly tokenUrl: string
  /** As it is set; undefined: as the workspace's answers tell. */
  readonly generation?: Generation
}

/** What each variable is and an example, as in `gateway/config.ts`. */
export const cloudentityVariables = {
  CLOUDENTITY_HOST: ['host of the workspace, without https://', 'acme.eu.authz.cloudentity.io'],
  CLOUDENTITY_HOST_KIND: [
    `one of ${hostKinds.join(', ')}: a host of the SaaS, or a vanity domain of a tenant or of one workspace`,
    'default',
  ],
  CLOUDENTITY_TENANT_ID: ['id of the tenant', 'acme'],
  CLOUDENTITY_WORKSPACE_ID: ['id of the workspace', 'default'],
  CLOUDENTITY_CLIENT_ID: ['client id of the service in the Admin workspace', 's3rv1c3cl13nt1d'],
  CLOUDENTITY_CLIENT_SECRET: ['client secret of that service', '(from its page)'],
  CLOUDENTITY_CLIENT_AUTH: [
    `one of ${clientAuths.join(', ')}, as that service is set`,
    clientAuths[0],
  ],
  CLOUDENTITY_GENERATION: [`one of ${generations.join(', ')}, or not set`, '2025-04'],
  CLOUDENTITY_TOKEN_URL: [
    'token endpoint of the Admin workspace, for the host kind server and for no other',
    'https://acme.eu.authz.cloudentity.io/acme/admin/oauth2/token',
  ],
} as const satisfies Record<string, readonly [string, string]>
type Variable = keyof typeof cloudentityVariables

const id = z.string().regex(/^[\w-]{1,128}$/)
const visible = z.string().regex(/^[\x21-\x7e]+$/)

export const cloudentityEnvironment = {
  CLOUDENTITY_HOST: z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i),
  CLOUDENTITY_HOST_KIND: z.enum(hostKinds).default('default'),
  CLOUDENTITY_TENANT_ID: id,
  CLOUDENTITY_WORKSPACE_ID: id,
  CLOUDENTITY_CLIENT_ID: visible,
  CLOUDENTITY_CLIENT_SECRET: visible,
  CLOUDENTITY_CLIENT_AUTH: z.enum(clientAuths).default('basic'),
  CLOUDENTITY_GENERATION: z.enum(generations).optional(),
  CLOUDENTITY_TOKEN_URL: z.url().optional(),
} satisfies Record<Variable, z.ZodType>
const environment = z.object(cloudentityEnvironment)

type Given = Readonly<Record<string, string | undefined>>

/** All or none: without any of its variables there is no such destination. */
export const isCloudentityGiven = (given: Given): boolean =>
  Object.keys(cloudentityVariables).some((name) => given[name] !== undefined)

export function cloudentityOf(given: Given, rules: OriginRules): CloudentityConfig | undefined {
  if (!isCloudentityGiven(given)) return undefined
  const e = environment.parse(given)
  const workspace: Workspace = {
    host: e.CLOUDENTITY_HOST.toLowerCase(),
    hostKind: e.CLOUDENTITY_HOST_KIND,
    tenantId: e.CLOUDENTITY_TENANT_ID,
    workspaceId: e.CLOUDENTITY_WORKSPACE_ID,
  }
  return {
    ...workspace,
    clientId: e.CLOUDENTITY_CLIENT_ID,
    clientSecret: e.CLOUDENTITY_CLIENT_SECRET,
    clientAuth: e.CLOUDENTITY_CLIENT_AUTH,
    tokenUrl: placesOf(workspace, rules).machineToken ?? e.CLOUDENTITY_TOKEN_URL ?? '',
    ...(e.CLOUDENTITY_GENERATION && { generation: e.CLOUDENTITY_GENERATION }),
  }
}

/** What is well-formed alone and wrong together. */
export function cloudentityContradictions(given: Given, rules: OriginRules): string[] {
  const { CLOUDENTITY_HOST: host, CLOUDENTITY_TOKEN_URL: url } = given
  const lines: string[] = []
  if (host !== undefined && /:\d+$/.test(host) && !rules.loopbackHttp.includes(`http://${host}`))
    lines.push(
      'CLOUDENTITY_HOST is malformed: only a host listed in SANDBOX_ORIGINS may have a port',
    )
  const [what, example] = cloudentityVariables.CLOUDENTITY_TOKEN_URL
  if (given['CLOUDENTITY_HOST_KIND'] === 'server' && url === undefined)
    lines.push(`CLOUDENTITY_TOKEN_URL is missing: ${what}, e.g. ${example}`)
  if (given['CLOUDENTITY_HOST_KIND'] !== 'server' && url !== undefined)
    lines.push('CLOUDENTITY_TOKEN_URL is malformed: of this kind of host it follows from the host')
  if (url !== undefined && URL.canParse(url) && !isSecure(new URL(url), rules))
    lines.push('CLOUDENTITY_TOKEN_URL is malformed: the secret goes to https only')
  return lines
}

/** What the page may know of it. */
export const shownOf = ({ host, tenantId, workspaceId }: CloudentityConfig) => ({
  host,
  tenantId,
  workspaceId,
})
