import { isSandboxOrigin, isSecure, type OriginRules } from '#domain/wire/origin-rules.ts'
import { text } from '#domain/oidc/issuer/metadata.ts'
import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import type { Case, Check } from '../case.ts'
import { isBehindProxy } from '../behind-proxy.ts'
import { isInnerHost } from '../host.ts'
import { isTemplate } from '../issuer-validity.ts'

export type EndpointProblem =
  | 'placeholder'
  | 'not-a-url'
  | 'scheme'
  | 'userinfo'
  | 'fragment'
  | 'inner-host'
  | 'inner-http'
  | 'too-long'

type Found = {
  readonly code: 'endpoint-unusable'
  readonly severity: 'blocks' | 'breaks-some'
  readonly member: string
  readonly value: string
  readonly problem: EndpointProblem
  /** Probably only the scheme is wrong. */
  readonly behindProxy: boolean
}

/** Endpoints must be https URLs (OIDC Discovery 1.0 §3); the destination has to reach them too. */
export const endpointUnusable: Check<Found> = (found) =>
  found.profile.endpoints.flatMap(({ member, maxLength = Infinity }): Found[] => {
    const value = found.login && text(found.login, member)
    const problem = value === undefined ? undefined : problemOf(value, maxLength, found.rules)
    if (value === undefined || !problem) return []
    const severity = weigh(member, problem, found)
    const behindProxy = problem === 'scheme' && isBehindProxy(value, found)
    return [{ code: 'endpoint-unusable', severity, member, value, problem, behindProxy }]
  })

function problemOf(value: string, limit: number, rules: OriginRules): EndpointProblem | undefined {
  if (isTemplate(value)) return 'placeholder'
  const url = parseUrl(value)
  if (!url || !/^[a-z][a-z0-9+.-]*:/i.test(value)) return 'not-a-url'
  if (!isSecure(url, rules)) {
    return url.protocol === 'http:' && isInnerHost(url.hostname) ? 'inner-http' : 'scheme'
  }
  if (!/^https?:\/\/[^/\s]/i.test(value) || /\s/.test(value)) return 'not-a-url'
  if (url.username !== '' || url.password !== '') return 'userinfo'
  if (!isSandboxOrigin(url, rules) && isInnerHost(url.hostname)) return 'inner-host'
  if (value.includes('#')) return 'fragment'
  return value.length > limit ? 'too-long' : undefined
}

/** The browser, not the destination, opens the authorization endpoint: an inner host works for some. */
function weigh(member: string, problem: EndpointProblem, { channel }: Case): Found['severity'] {
  if (problem === 'fragment' || problem === 'too-long') return 'breaks-some'
  if (member === 'authorization_endpoint') {
    return problem === 'inner-host' ? 'breaks-some' : 'blocks'
  }
  if (member === 'token_endpoint') return channel === 'front_channel' ? 'breaks-some' : 'blocks'
  return member === 'jwks_uri' ? 'blocks' : 'breaks-some'
}
