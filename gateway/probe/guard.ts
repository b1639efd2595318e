import { isIP } from 'node:net'
import type { Evidence } from '#domain/wire/evidence.ts'
import { type OriginRules, isSandboxOrigin } from '#domain/wire/origin-rules.ts'
import { kindOf } from './addresses.ts'

export type Refusal = NonNullable<Evidence['refused']>
/** A URL that may be resolved. `sandbox`: one of the listed origins, so it must be loopback. */
export interface Target {
  readonly url: URL
  readonly sandbox: boolean
  /** Without brackets and without the final dot of a fully qualified name. */
  readonly host: string
}
export type Checked = { readonly target: Target } | { readonly refused: Refusal }

/**
 * Ports a public IdP was seen on, besides 443: 8443 (Keycloak, Tomcat), 9443 (WSO2 Identity
 * Server), 9031 (PingFederate's runtime port). All others are refused, so that a probe cannot be
 * used to map the ports of somebody else's host.
 */
export const allowedPorts: readonly string[] = ['443', '8443', '9443', '9031']

/**
 * May this URL be resolved? The WHATWG parser has the first word: it turns decimal, octal, hex
 * and short IPv4 forms, full-width digits and tabs into the one form that is checked and dialled.
 * Never throws.
 */
export function checkUrl(text: string, rules: OriginRules): Checked {
  const url = parseUrl(text)
  if (!url) return { refused: { url: text, reason: 'not-a-url' } }
  const refuse = (reason: Refusal['reason'], kind?: string): Checked => ({
    refused: { url: url.href, reason, ...(kind !== undefined && { kind }) },
  })
  const sandbox = isSandboxOrigin(url, rules)
  if (url.protocol !== 'https:' && !sandbox) return refuse('scheme', url.protocol.slice(0, -1))
  if (url.username !== '' || url.password !== '') return refuse('userinfo')
  const port = url.port === '' ? '443' : url.port
  if (!sandbox && !allowedPorts.includes(port)) return refuse('port', port)
  return { target: { url, sandbox, host: bareHost(url.hostname) } }
}

/** As `checkUrl`, for the absolute URL that an answer redirects to. */
export function checkRedirect(location: string, rules: OriginRules): Checked {
  const checked = checkUrl(location, rules)
  if ('target' in checked || checked.refused.reason !== 'scheme') return checked
  return { refused: { ...checked.refused, reason: 'redirect-scheme' } }
}

/**
 * The refusal, if any of a name's addresses is one that a probe may not reach. One is enough:
 * which of them a connection would take is not ours to hope for.
 */
export function checkAddresses(target: Target, addresses: readonly string[]): Refusal | undefined {
  const wanted = target.sandbox ? 'loopback' : 'public'
  for (const address of addresses) {
    const kind = kindOf(address)
    if (kind !== wanted) return { url: target.url.href, reason: 'address', address, kind }
  }
  return undefined
}

/** The address a URL names literally, else undefined. */
export const literalAddress = ({ host }: Target) => (isIP(host) === 0 ? undefined : host)

export const parseUrl = (text: string, base?: URL): URL | undefined =>
  URL.canParse(text, base) ? new URL(text, base) : undefined

const bareHost = (hostname: string) =>
  hostname.startsWith('[') ? hostname.slice(1, -1) : hostname.replace(/\.$/, '')
