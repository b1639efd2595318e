import { callbackPath } from '#domain/destinations/auth0/test-run/start.ts'
import { type GatewayConfig, tenantOriginOf } from './config.ts'
import { reportPath } from './csp-reports.ts'

/**
 * The headers of every answer, for development, preview and production alike. What development
 * needs beyond it (Vite's inline preamble and styles by nonce, its socket) is the `dev` argument.
 */
export interface SecurityOptions {
  /** Origin at which browsers open the dashboard. */
  readonly publicUrl: string
  /** Origin of the tenant: the page exchanges and renews its sign-in there. */
  readonly tenantOrigin: string
  /** Whether https is demanded of the hosts below the dashboard's too. */
  readonly hstsSubdomains: boolean
  readonly dev?: {
    /** For Vite's `html.cspNonce`. */
    readonly nonce: string
    /** Origin of the hot-reload socket, e.g. `ws://localhost:3000`. */
    readonly hmr: string
  }
}

/** Trusted Types are left out: a worker from a plain URL, as the sign-in library starts, breaks them. */
export function contentSecurityPolicy({
  tenantOrigin,
  dev,
}: Pick<SecurityOptions, 'tenantOrigin' | 'dev'>): string {
  const own = dev === undefined ? "'self'" : `'self' 'nonce-${dev.nonce}'`
  const directives: readonly (readonly [name: string, value: string])[] = [
    ['default-src', "'none'"],
    ['script-src', own],
    ['style-src', own],
    ['worker-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', ["'self'", tenantOrigin, ...(dev === undefined ? [] : [dev.hmr])].join(' ')],
    ['img-src', "'self' data:"],
    ['frame-src', "'none'"],
    ['frame-ancestors', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['object-src', "'none'"],
    // Firefox knows the older of the two alone (CSP3 §6.5).
    ['report-uri', reportPath],
    ['report-to', reportGroup],
  ]
  return directives.map(([name, value]) => `${name} ${value}`).join('; ')
}

/** Names the endpoint of `report-to` (Reporting API §3.3). */
const reportGroup = 'csp'
const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']

export function securityHeaders(options: SecurityOptions): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(options),
    'reporting-endpoints': `${reportGroup}="${options.publicUrl}${reportPath}"`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Not without popups: whether the window of a test login was closed is seen by the dashboard.
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
    ...(options.publicUrl.startsWith('https://')
      ? {
          'strict-transport-security': `max-age=63072000${options.hstsSubdomains ? '; includeSubDomains' : ''}`,
        }
      : {}),
  }
}

/**
 * What differs for one path. On its way to the tenant the page of a test login would cut its window
 * off by a policy of its own, and it would look closed (HTML §7.1.3). It has no opener to guard.
 */
export const headersOfPath = (pathname: string): Readonly<Record<string, string>> =>
  pathname === callbackPath ? { 'cross-origin-opener-policy': 'unsafe-none' } : {}

/** Those of a gateway with this configuration. @param dev as in `SecurityOptions` */
export const headersFor = (config: GatewayConfig, dev?: SecurityOptions['dev']) =>
  securityHeaders({
    publicUrl: config.publicUrl,
    tenantOrigin: tenantOriginOf(config),
    hstsSubdomains: config.hstsSubdomains,
    ...(dev && { dev }),
  })
