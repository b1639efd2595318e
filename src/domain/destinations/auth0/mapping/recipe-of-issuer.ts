import type { ConnectionView } from '../contract/views.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'

/** Issuers as each provider writes them; a product that runs on anybody's own host has none. */
const written: readonly (readonly [RecipeId, RegExp])[] = [
  [
    'entra',
    /^https:\/\/(?:login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn)|sts\.windows\.net|[\w-]+\.ciamlogin\.com)\//,
  ],
  ['google', /^https:\/\/accounts\.google\.com\/?$/],
  [
    'okta-custom',
    /^https:\/\/[\w-]+\.(?:okta|oktapreview|okta-emea)\.com\/oauth2\/(?!v\d\/?$)[^/]+\/?$/,
  ],
  ['okta-org', /^https:\/\/[\w-]+\.(?:okta|oktapreview|okta-emea)\.com\/?$/],
  ['auth0-tenant', /^https:\/\/[\w-]+(?:\.\w+)?\.auth0\.com\/?$/],
  ['cognito', /^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com(?:\.cn)?\//],
  ['pingone', /^https:\/\/auth\.pingone\.[a-z.]+\//],
  ['onelogin', /^https:\/\/[\w-]+\.onelogin\.com\/oidc\//],
  ['jumpcloud', /^https:\/\/oauth\.id\.(?:[\w-]+\.)?jumpcloud\.com\/?$/],
  ['salesforce', /^https:\/\/[\w.-]+\.salesforce\.com\/?$/],
  ['keycloak', /^https:\/\/[^/]+(?:\/[^/]+)*\/realms\/[^/]+\/?$/],
  ['adfs', /^https:\/\/[^/]+\/adfs\/?$/],
]

const told = (issuer: string): RecipeId | undefined =>
  written.find(([, pattern]) => pattern.test(issuer))?.[0]

/** Whose issuer it looks like, for what is offered first; no verdict hangs on it. */
export const recipeOfIssuer = (issuer: string | null | undefined): RecipeId =>
  told(issuer ?? '') ?? 'openid-connect'

/** No provider's endpoint is deeper below its issuer. */
const deepest = 8

/** An endpoint, and what it may be below of: the longer the more it tells. */
function above(endpoint: string): string[] {
  if (!URL.canParse(endpoint)) return []
  const { origin, pathname } = new URL(endpoint)
  const parts = pathname.split('/').slice(1, deepest + 1)
  return [...parts.keys(), parts.length]
    .map((count) => `${origin}/${parts.slice(0, count).join('/')}`)
    .toReversed()
}

/** The same of a connection, which may store its issuer, or nothing but endpoints. */
export function recipeOfConnection({ strategy, options = {} }: Stored): RecipeId {
  if (strategy === 'auth0-oidc') return 'auth0-tenant'
  const { oidc_metadata: metadata = {} } = options
  const issuers = [options.issuer, metadata.issuer].map((one) => one ?? '')
  const endpoints = [
    options.discovery_url,
    ...[options, metadata].flatMap((one) => [
      one.authorization_endpoint,
      one.token_endpoint,
      one.jwks_uri,
    ]),
  ].flatMap((one) => above(one ?? ''))
  for (const one of [...issuers, ...endpoints]) {
    const recipe = told(one)
    if (recipe) return recipe
  }
  return 'openid-connect'
}

type Stored = Pick<ConnectionView, 'strategy' | 'options'>
