import { parseUrl } from '#domain/oidc/issuer/normalize.ts'

const privateV4 = [
  /^0\./,
  /^10\./,
  /^127\./,
  /^169\.254\./,
  /^192\.168\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
]
const innerName =
  /(?:^|\.)(?:localhost|local(?:domain)?|internal|intranet|corp|private|home|lan|home\.arpa|svc)$/

/**
 * A host that does not exist on the internet, seen by its name or address alone: RFC 1918, RFC
 * 6598, RFC 6762, RFC 6761. What a public name resolves to is for the probe to say.
 */
export function isInnerHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (host.startsWith('[')) return /^\[(?:::1?|f[cd]|fe[89ab])/.test(host)
  if (/^[\d.]+$/.test(host)) return privateV4.some((range) => range.test(host))
  return innerName.test(host) || !host.includes('.')
}

/** Microsoft Entra ID and its national clouds (learn.microsoft.com, national cloud endpoints). */
export function isEntra(url: string | undefined): boolean {
  const host = url === undefined ? '' : (parseUrl(url)?.hostname ?? '')
  return /^(?:login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|windows\.net|chinacloudapi\.cn)|sts\.windows\.net|[^.]+\.ciamlogin\.com)$/.test(
    host,
  )
}
