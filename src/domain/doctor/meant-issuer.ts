import { list, text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { normalizeIssuer, parseUrl, type NormalizedIssuer } from '#domain/oidc/issuer/normalize.ts'
import { readPublished, type Case } from './case.ts'
import { isEntra } from './host.ts'

/** A path and what is left of it in the issuer; `entra`: on its hosts alone. */
interface Rule {
  readonly path: RegExp
  readonly to: string
  readonly entra?: true
}

/** Pages and endpoints that pass for an issuer, as providers lay them out; the first that fits. */
const rules: readonly Rule[] = [
  { path: /\/protocol\/openid-connect(?:\/.*)?$/, to: '' },
  { path: /\/realms\/([^/]+)\/(?:account|login-actions)(?:\/.*)?$/, to: '/realms/$1' },
  { path: /\/admin\/([^/]+)\/console(?:\/.*)?$/, to: '/realms/$1' },
  { path: /\/oauth2\/v2\.0\/\w+\/?$/, to: '/v2.0' },
  { path: /\/oauth2\/\w+\/?$/, to: '/v2.0', entra: true },
  { path: /\/discovery\/(?:v2\.0\/)?keys\/?$/, to: '/v2.0', entra: true },
  { path: /(\/oauth2\/(?!v1\/)[^/]+)\/v1\/\w+\/?$/, to: '$1' },
  { path: /\/(?:as|idp)\/\w+\.(?:oauth2|openid)$/, to: '' },
  { path: /\/pf\/JWKS$/, to: '' },
  { path: /\/as\/\w+\/?$/, to: '/as' },
  { path: /\/adfs\/(?:ls|oauth2|discovery)(?:\/.*)?$/, to: '/adfs' },
  {
    path: /(?:\/(?:services|o|connect|oauth2?|openid|v\d))*\/(?:authorize|authorization|auth|token|userinfo|keys|jwks(?:\.json)?|certs)\/?$/i,
    to: '',
  },
]

/** Okta's console: users log in at the host without it. */
const oktaConsole = /^(.+)-admin(\.(?:okta(?:preview|-emea|-gov)?\.com|okta\.mil))$/

/** The issuer that an address of one of its pages or endpoints belongs to; undefined: none is known. */
function issuerOfAddress(address: string): string | undefined {
  const url = parseUrl(address)
  if (!url) return undefined
  const okta = oktaConsole.exec(url.hostname)
  if (okta) {
    const server = /^\/oauth2\/[^/]+/.exec(url.pathname)?.[0] ?? ''
    return `https://${okta[1]}${okta[2]}${server}`
  }
  const isOfEntra = isEntra(address)
  const rule = rules.find(({ path, entra }) => path.test(url.pathname) && (!entra || isOfEntra))
  return rule && url.origin + url.pathname.replace(rule.path, rule.to)
}

type Asked = Pick<Case, 'subject' | 'published' | 'kind' | 'rules' | 'profile'>

/** The issuer to look for where what was entered has no discovery document; undefined: none. */
function candidateOf({ subject, published, kind, rules: origins, profile }: Asked) {
  const { typed, document, manual } = subject
  if (!typed || !document || manual || (published && kind?.kind !== 'other')) return undefined
  const issuer = issuerOfAddress(entered(typed)) ?? serverOf(published) ?? entered(typed)
  const read = normalizeIssuer(issuer, origins, profile.maxDiscoveryUrl)
  const isOther = read.ok && read.documentUrl !== typed.documentUrl
  return isOther && !read.notes.includes('full-url') ? { ...read, issuer } : undefined
}

/** As it was written, without the well-known part. */
const entered = ({ expected: [first = ''] }: NormalizedIssuer): string => first

/** The server that issues tokens for an API, as its own document names it (RFC 9728 §2). */
const serverOf = (published: Metadata | undefined): string | undefined =>
  published && list(published, 'authorization_servers')?.find((one) => /^[\x21-\x7e]+$/.test(one))

/** The URL to ask before the issuer is offered that was meant. */
export const meantUrl = (asked: Asked): string | undefined => candidateOf(asked)?.documentUrl

/** The issuer that was meant: one that was seen to name itself. */
export function meantIssuer(found: Asked): string | undefined {
  const candidate = candidateOf(found)
  const { home } = found.subject
  if (!candidate || !home || home === 'lost' || home.url !== candidate.documentUrl) return undefined
  const names = text(readPublished(home, found.profile) ?? {}, 'issuer')
  return names !== undefined && candidate.expected.includes(names) ? names : undefined
}
