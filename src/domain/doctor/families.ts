import { parseUrl } from '#domain/oidc/issuer/normalize.ts'
import { text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { isEntra } from './host.ts'

/** A provider that is known to publish its document below another URL than its issuer. */
export interface Family {
  readonly name: string
  /** What its ID tokens carry as their issuer, to be put behind “ID tokens carry”. */
  readonly carries: string
  readonly source: string
  /** Any address may serve it, so that the address is no sign of who does. */
  readonly anyHost?: true
}

/** What is looked at: where the document was asked for, the issuer it names, and itself. */
interface Seen {
  readonly at: URL
  readonly issuer: URL
  readonly document: Metadata
}

interface Row extends Family {
  readonly fits: (seen: Seen) => boolean
}

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const matches = (pattern: string, value: string) => new RegExp(`^${pattern}$`, 'i').test(value)
const from = (host: string, issuer: string) => (seen: Seen) =>
  matches(host, seen.at.hostname) && matches(issuer, seen.issuer.href)

const tenantId = 'the issuer with the tenant’s id'
const published = 'the published issuer'

const rows: readonly Row[] = [
  {
    name: 'Azure AD B2C',
    carries: 'the issuer with the tenant’s id, whichever policy the URL names',
    source: 'Microsoft, Azure AD B2C: token overview (iss)',
    fits: ({ at, issuer }) =>
      at.host === issuer.host &&
      (/\.b2clogin\.(?:com|cn|us)$/.test(at.hostname) || /b2c_1/i.test(at.pathname + at.search)) &&
      matches(`/(?:tfp/)?${guid}/(?:b2c_1[^/]*/)?(?:v2\\.0/)?`, issuer.pathname),
  },
  {
    name: 'Microsoft Entra External ID',
    carries: 'the issuer whose host and path are the tenant’s id',
    source: 'Microsoft, Entra External ID: token issuer',
    fits: from('[^.]+\\.ciamlogin\\.com', `https://(${guid})\\.ciamlogin\\.com/\\1(?:/v2\\.0)?/?`),
  },
  {
    name: 'Microsoft Entra ID (v1.0)',
    carries: 'this issuer where the application asks for v1.0 tokens',
    source: 'Microsoft, Entra ID: access tokens (iss), v1.0 and v2.0',
    fits: ({ at, issuer }) =>
      isEntra(at.href) &&
      matches(`https://sts\\.(?:windows\\.net|chinacloudapi\\.cn)/${guid}/`, issuer.href),
  },
  {
    name: 'Microsoft Entra ID',
    carries: tenantId,
    source: 'Microsoft, Entra ID: access tokens (iss)',
    fits: ({ at, issuer }) =>
      isEntra(at.href) && at.host === issuer.host && matches(`/${guid}/v2\\.0/?`, issuer.pathname),
  },
  {
    name: 'Oracle Identity Cloud Service',
    carries: 'one issuer for all identity domains',
    source: 'Oracle, Identity Cloud Service: OpenID Connect discovery',
    fits: from(
      '(?:[^.]+\\.)+identity\\.oracle[a-z]*cloud[a-z]*\\.com',
      'https://identity\\.oracle[a-z]*cloud[a-z]*\\.com/?',
    ),
  },
  {
    name: 'Shopify customer accounts',
    carries: 'the issuer with the shop’s number',
    source: 'Shopify, Customer Account API: authentication',
    anyHost: true,
    fits: ({ issuer, document }) =>
      matches('https://shopify\\.com/authentication/\\d+/?', issuer.href) &&
      endsWith(document, '/authentication/oauth/authorize'),
  },
  {
    name: 'Thinkific',
    carries: published,
    source: 'Thinkific, OpenID Connect',
    anyHost: true,
    fits: ({ issuer, document }) =>
      matches('(?:[^.]+\\.)*thinkific\\.com', issuer.hostname) &&
      endsWith(document, '/oauth2/authorize'),
  },
  {
    name: 'Intuit',
    carries: published,
    source: 'Intuit, OpenID Connect discovery',
    fits: from(
      'developer\\.(?:[a-z-]+\\.)*intuit\\.com',
      'https://oauth\\.platform\\.intuit\\.com/op/v1/?',
    ),
  },
  {
    name: 'PayPal',
    carries: published,
    source: 'PayPal, Log in with PayPal',
    fits: from('(?:www\\.)?paypalobjects\\.com', 'https://www\\.(?:sandbox\\.)?paypal\\.com/?'),
  },
  {
    name: 'Adobe IMS',
    carries: published,
    source: 'Adobe, Identity Management Services: OpenID configuration',
    fits: from('ims-[a-z0-9-]+\\.adobelogin\\.com', 'https://ims-[a-z0-9-]+\\.adobelogin\\.com/?'),
  },
  {
    name: 'LinkedIn',
    carries: published,
    source: 'Microsoft, Sign In with LinkedIn using OpenID Connect',
    fits: from('www\\.linkedin\\.com', 'https://www\\.linkedin\\.com(?:/oauth)?/?'),
  },
]

/** The known family of a document that names another issuer than its URL; undefined: none. */
export function familyOf(
  documentUrl: string,
  issuer: string,
  document: Metadata,
): Family | undefined {
  const [at, named] = [parseUrl(documentUrl), parseUrl(issuer)]
  if (!at || !named) return undefined
  const row = rows.find(({ fits }) => fits({ at, issuer: named, document }))
  if (!row) return undefined
  const { fits: _, ...family } = row
  return family
}

const endsWith = (document: Metadata, path: string) =>
  parseUrl(text(document, 'authorization_endpoint') ?? '')?.pathname.endsWith(path) === true
