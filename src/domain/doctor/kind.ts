import { list, member, text, type Metadata } from '#domain/oidc/issuer/metadata.ts'
import { coreMembers } from '#domain/oidc/issuer/members.ts'

/** What kind of thing published this: an OpenID provider, or something else, by name. */
export type Kind =
  | { readonly kind: 'login' }
  /** Signs tokens for machines: clusters, build jobs. */
  | {
      readonly kind: 'workload'
      readonly name: string | undefined
      /** What shows it, where it is not its keys alone. */
      readonly shownBy?: 'no-page' | readonly string[]
    }
  /** OAuth 2.0 without OpenID Connect. */
  | { readonly kind: 'oauth' }
  /** JSON of another sort altogether. */
  | { readonly kind: 'other'; readonly name: string; readonly servers?: readonly string[] }

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
  const apart = ofAnotherDocument(metadata)
  if (apart) return apart
  const names = Object.keys(metadata)
  if (names.length > 0 && !names.some((name) => Object.hasOwn(coreMembers, name))) {
    const other = others.find(([name]) => Object.hasOwn(metadata, name))
    return { kind: 'other', name: other?.[1] ?? 'JSON of another kind' }
  }
  if (isWorkload(metadata)) return { kind: 'workload', name: knownName(metadata) }
  const shownBy = forMachines(metadata)
  if (shownBy) return { kind: 'workload', name: 'machines', shownBy }
  return isPlainOAuth(metadata) ? { kind: 'oauth' } : { kind: 'login' }
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/**
 * Two neighbours of the discovery document that have members in common with it: of a UMA 2.0
 * server (Federated Authorization §2) and of an API (RFC 9728 §2), such as an MCP server.
 */
function ofAnotherDocument(metadata: Metadata): Kind | undefined {
  const has = (...names: string[]) => names.some((name) => text(metadata, name) !== undefined)
  const signs = ['id_token_signing_alg_values_supported', 'subject_types_supported']
  if (signs.some((name) => member(metadata, name) !== undefined)) return undefined
  if (has('permission_endpoint', 'resource_registration_endpoint', 'rpt_endpoint'))
    return { kind: 'other', name: 'the metadata of a UMA server, as uma2-configuration has it' }
  if (!has('resource') || has('issuer', 'authorization_endpoint')) return undefined
  const name = 'the metadata of an API, such as an MCP server (oauth-protected-resource)'
  return { kind: 'other', name, servers: list(metadata, 'authorization_servers') ?? [] }
}

const machineGrants: ReadonlySet<string> = new Set([
  'client_credentials',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:ietf:params:oauth:grant-type:token-exchange',
])

/** Tokens for clients, none for people: the grants that are offered are all theirs, or there is no page. */
function forMachines(metadata: Metadata): 'no-page' | readonly string[] | undefined {
  if (text(metadata, 'token_endpoint') === undefined) return undefined
  const grants = list(metadata, 'grant_types_supported')
  const types = list(metadata, 'response_types_supported')
  const onlyMachines = grants?.every((grant) => machineGrants.has(grant)) === true
  if (isEmpty(member(metadata, 'authorization_endpoint'))) {
    if (onlyMachines) return grants
    // A code is fetched at a page: then that is what is missing.
    return tracesOfLogin(metadata) || types?.some((type) => /code/.test(type))
      ? undefined
      : 'no-page'
  }
  return onlyMachines && !types ? grants : undefined
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
  if (tracesOfLogin(metadata)) return false
  if (list(metadata, 'response_types_supported')) return true
  return (
    text(metadata, 'token_endpoint') !== undefined &&
    list(metadata, 'grant_types_supported')?.includes('authorization_code') === false
  )
}

/** What only a server has that issues ID tokens. */
function tracesOfLogin(metadata: Metadata): boolean {
  const traces = ['id_token_signing_alg_values_supported', 'subject_types_supported']
  if (traces.some((name) => member(metadata, name) !== undefined)) return true
  if (text(metadata, 'userinfo_endpoint') !== undefined) return true
  // A scope alone is none: servers of APIs list it too, and an ID token needs a key.
  const asksOpenid = list(metadata, 'scopes_supported')?.includes('openid') === true
  if (asksOpenid && text(metadata, 'jwks_uri') !== undefined) return true
  const types = list(metadata, 'response_types_supported')
  return types?.some((type) => type.includes('id_token')) === true
}
