import { list, member, text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { coreMembers } from '#domain/oidc/issuer/members.ts'

/** What kind of thing published this: an OpenID provider, or something else, by name. */
export type Kind =
  | { readonly kind: 'login' }
  /** Signs tokens for machines: clusters, build jobs. */
  | { readonly kind: 'workload'; readonly name: string | undefined }
  /** OAuth 2.0 without OpenID Connect. */
  | { readonly kind: 'oauth' }
  /** JSON of another sort altogether. */
  | { readonly kind: 'other'; readonly name: string }

const workloads: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/token\.actions\.githubusercontent\.com/, 'GitHub Actions'],
  [/^https:\/\/[^/]+\/_services\/token/, 'GitHub Actions (Enterprise Server)'],
  [/^https:\/\/container\.googleapis\.com\//, 'Google Kubernetes Engine (GKE)'],
  [/^https:\/\/oidc(?:-)?\.?eks[.-]/, 'Amazon EKS'],
  [/^https:\/\/[^/]+\.oic\.prod-aks\.azure\.com/, 'Azure Kubernetes Service (AKS)'],
  [/kubernetes\.default\.svc/, 'Kubernetes'],
  [/^https:\/\/oidc\.circleci\.com/, 'CircleCI'],
  [/^https:\/\/agent\.buildkite\.com/, 'Buildkite'],
  [/^https:\/\/app\.terraform\.io/, 'HCP Terraform'],
  [/^https:\/\/api\.bitbucket\.org\//, 'Bitbucket Pipelines'],
  [/^https:\/\/vstoken\./, 'Azure Pipelines'],
  [/^https:\/\/securetoken\.google\.com\//, 'Firebase apps'],
  [/^https:\/\/cognito-identity\./, 'Cognito identity pools'],
  [/^https:\/\/oidc\.(?:vercel\.com|fly\.io)/, 'a hosting platform'],
]

/** JSON that is no discovery document, by a member that gives it away. */
const others: readonly (readonly [string, string])[] = [
  ['keys', 'a key set: this is what jwks_uri points to'],
  ['access_token', 'a token response'],
  ['id_token', 'a token response'],
  ['error', 'an error message'],
  ['openapi', 'the description of an API'],
  ['swagger', 'the description of an API'],
  ['sub', 'the claims of a user'],
]

export function kindOf(metadata: Metadata): Kind {
  const names = Object.keys(metadata)
  if (names.length > 0 && !names.some((name) => Object.hasOwn(coreMembers, name))) {
    const other = others.find(([name]) => Object.hasOwn(metadata, name))
    return { kind: 'other', name: other?.[1] ?? 'JSON of another kind' }
  }
  if (isWorkload(metadata)) return { kind: 'workload', name: knownName(metadata) }
  return isPlainOAuth(metadata) ? { kind: 'oauth' } : { kind: 'login' }
}

/** No page to log in at: no authorization endpoint, or a urn in its place. */
function isWorkload(metadata: Metadata): boolean {
  const page = member(metadata, 'authorization_endpoint') ?? ''
  if (typeof page !== 'string' || (page !== '' && !page.startsWith('urn:'))) return false
  if (text(metadata, 'jwks_uri') === undefined) return false
  const types = list(metadata, 'response_types_supported') ?? []
  if (types.length === 0 && gridScopes(metadata)) return true
  return !Object.keys(metadata).some(isEndpointOfLogin) && !types.some((type) => /code/.test(type))
}

const isEndpointOfLogin = (name: string) =>
  name === 'token_endpoint' || name === 'userinfo_endpoint' || name === 'end_session_endpoint'

/** WLCG and SciTokens profiles: capabilities of a grid as scopes. */
const gridScopes = (metadata: Metadata): boolean =>
  (list(metadata, 'scopes_supported') ?? []).some((scope) =>
    /^(?:wlcg|storage\.|compute\.|scitokens)/.test(scope),
  )

function knownName(metadata: Metadata): string | undefined {
  const issuer = text(metadata, 'issuer') ?? ''
  const known = workloads.find(([pattern]) => pattern.test(issuer))
  if (known) return known[1]
  if (gridScopes(metadata) || /scitokens/.test(issuer)) return 'grid computing (SciTokens)'
  const signs = [
    ...(list(metadata, 'claims_supported') ?? []),
    text(metadata, 'authorization_endpoint') ?? '',
  ]
  return signs.some((sign) => sign.includes('kubernetes')) ? 'Kubernetes' : undefined
}

/** RFC 8414 metadata with no trace of an ID token in it. */
function isPlainOAuth(metadata: Metadata): boolean {
  const traces = ['id_token_signing_alg_values_supported', 'subject_types_supported']
  if (traces.some((name) => member(metadata, name) !== undefined)) return false
  if (text(metadata, 'userinfo_endpoint') !== undefined) return false
  if (list(metadata, 'scopes_supported')?.includes('openid')) return false
  const types = list(metadata, 'response_types_supported')
  if (types) return !types.some((type) => type.includes('id_token'))
  return (
    text(metadata, 'token_endpoint') !== undefined &&
    list(metadata, 'grant_types_supported')?.includes('authorization_code') === false
  )
}
