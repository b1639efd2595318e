import { z } from 'zod'
import { tenantOrigin, type OriginRules } from '#domain/wire/origin-rules.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import {
  type CloudentityConfig,
  cloudentityContradictions,
  cloudentityEnvironment,
  cloudentityOf,
  cloudentityVariables,
  isCloudentityGiven,
  shownOf,
} from './config/cloudentity.ts'

/** Everything the gateway knows about where it runs. Nothing else reads the environment. */
export interface GatewayConfig {
  /** The tenant's own domain (not a custom one), e.g. `acme.us.auth0.com`. */
  readonly domain: string
  /** Origin the browser uses, e.g. `https://greencheck.acme.example`. */
  readonly publicUrl: string
  readonly port: number
  readonly host: string
  readonly gatewayClientId: string
  readonly gatewayClientSecret: string
  readonly dashboardClientId: string
  readonly testerClientId: string
  /** Identifier of the API that the operator's access token is for. */
  readonly audience: string
  readonly originRules: OriginRules
  /** Whether browsers are told to use https for the hosts below the dashboard's too. */
  readonly hstsSubdomains: boolean
  /** Folder of the built page. */
  readonly webRoot: string
  readonly logLevel: LogLevel
  /** The other destination, where there is one. */
  readonly cloudentity?: CloudentityConfig
}
export const logLevels = ['info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** What each variable is and an example: the words of `.env.example` and of every complaint. */
export const variables = {
  AUTH0_DOMAIN: ["the tenant's own domain, without https://", 'acme.us.auth0.com'],
  PUBLIC_URL: [
    'origin at which browsers open this dashboard: https, or http on localhost',
    'https://greencheck.acme.example',
  ],
  PORT: ['port to listen on, 1 to 65535', '3000'],
  HOST: ['address to listen on', '127.0.0.1'],
  GATEWAY_CLIENT_ID: ['client id of the machine-to-machine application', 'm4ch1n3cl13nt1d'],
  GATEWAY_CLIENT_SECRET: ['client secret of that application', '(from the application page)'],
  DASHBOARD_CLIENT_ID: ['client id of the single-page application', 'd4shb04rdcl13nt1d'],
  TESTER_CLIENT_ID: ['client id of the connection tester application', 't3st3rcl13nt1d'],
  GATEWAY_AUDIENCE: [
    'identifier of the API for this dashboard',
    'https://greencheck.acme.example/api',
  ],
  SANDBOX_ORIGINS: [
    'exact loopback http origins, comma separated; leave empty outside the sandbox',
    'http://localhost:4400,http://localhost:4500',
  ],
  HSTS_SUBDOMAINS: ['on or off: whether https is demanded of the hosts below PUBLIC_URL too', 'on'],
  WEB_ROOT: ['folder of the built page', 'dist/web'],
  LOG_LEVEL: [`one of ${logLevels.join(', ')}`, 'info'],
  ...cloudentityVariables,
} as const satisfies Record<string, readonly [string, string]>
type Variable = Exclude<keyof typeof variables, keyof typeof cloudentityVariables>

const loopback = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text
const publicOrigin = z
  .string()
  .transform((text) => text.replace(/\/$/, ''))
  .refine((text) => isOrigin(text) && (text.startsWith('https://') || loopback.test(text)))
const sandboxOrigins = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''))
  .refine((items) => items.every((item) => loopback.test(item) && isOrigin(item)))
const clientId = z.string().regex(/^[\x21-\x7e]+$/)

const environment = z
  .object({
    AUTH0_DOMAIN: z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i),
    PUBLIC_URL: publicOrigin,
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    GATEWAY_CLIENT_ID: clientId,
    GATEWAY_CLIENT_SECRET: z.string().regex(/^\S+$/),
    DASHBOARD_CLIENT_ID: clientId,
    TESTER_CLIENT_ID: clientId,
    GATEWAY_AUDIENCE: z.string().regex(/^\S+$/),
    SANDBOX_ORIGINS: sandboxOrigins,
    HSTS_SUBDOMAINS: z.enum(['on', 'off']).default('on'),
    WEB_ROOT: z.string().default('dist/web'),
    LOG_LEVEL: z.enum(logLevels).default('info'),
  } satisfies Record<Variable, z.ZodType>)
  .strip()
const withCloudentity = environment.extend(cloudentityEnvironment)

type Parsed = { config: GatewayConfig } | { problems: readonly string[] }

/**
 * The whole environment at once: a configuration, or one line for every variable that is missing
 * or malformed. A value is never repeated in a line.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Parsed {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = (isCloudentityGiven(given) ? withCloudentity : environment).safeParse(given)
  const bad = new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0])))
  const problems = Object.entries(variables)
    .filter(([name]) => bad.has(name))
    .map(([name, [what, example]]) => {
      const state = given[name] === undefined ? 'missing' : 'malformed'
      return `${name} is ${state}: ${what}, e.g. ${example}`
    })
  problems.push(...contradictions(given))
  if (!parsed.success || problems.length > 0) return { problems }
  const e = parsed.data
  const originRules: OriginRules = { loopbackHttp: e.SANDBOX_ORIGINS }
  const cloudentity = cloudentityOf(given, originRules)
  return {
    config: {
      domain: e.AUTH0_DOMAIN.toLowerCase(),
      publicUrl: e.PUBLIC_URL,
      port: e.PORT,
      host: e.HOST,
      gatewayClientId: e.GATEWAY_CLIENT_ID,
      gatewayClientSecret: e.GATEWAY_CLIENT_SECRET,
      dashboardClientId: e.DASHBOARD_CLIENT_ID,
      testerClientId: e.TESTER_CLIENT_ID,
      audience: e.GATEWAY_AUDIENCE,
      originRules,
      hstsSubdomains: e.HSTS_SUBDOMAINS === 'on',
      webRoot: e.WEB_ROOT,
      logLevel: e.LOG_LEVEL,
      ...(cloudentity && { cloudentity }),
    },
  }
}

/** What is well-formed alone and wrong together. */
function contradictions(env: Readonly<Record<string, string | undefined>>): string[] {
  const ids = ['GATEWAY_CLIENT_ID', 'DASHBOARD_CLIENT_ID', 'TESTER_CLIENT_ID'] as const
  const lines = ids.flatMap((name, index) => {
    const same = ids.slice(0, index).find((other) => env[name] && env[other] === env[name])
    return same ? [`${name} is malformed: it names the same application as ${same}`] : []
  })
  const listed = (env['SANDBOX_ORIGINS'] ?? '').split(',').map((item) => item.trim())
  const domain = env['AUTH0_DOMAIN'] ?? ''
  if (/:\d+$/.test(domain) && !listed.includes(`http://${domain}`))
    lines.push('AUTH0_DOMAIN is malformed: only a domain listed in SANDBOX_ORIGINS may have a port')
  return [...lines, ...cloudentityContradictions(env, { loopbackHttp: listed })]
}

export const tenantOriginOf = (config: GatewayConfig): string =>
  tenantOrigin(config.domain, config.originRules)

/** What the page may know of it: nothing secret. */
export const publicConfigOf = (config: GatewayConfig): PublicConfig => ({
  domain: config.domain,
  clientId: config.dashboardClientId,
  testerClientId: config.testerClientId,
  audience: config.audience,
  loopbackHttp: [...config.originRules.loopbackHttp],
  ...(config.cloudentity && { cloudentity: shownOf(config.cloudentity) }),
})
