import type { RecipeId } from '#domain/providers/recipe.ts'

/** Issuers as each provider writes them; a product that runs on anybody's own host has none. */
const written: readonly (readonly [RecipeId, RegExp])[] = [
  [
    'entra',
    /^https:\/\/(?:login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn)|sts\.windows\.net|[\w-]+\.ciamlogin\.com)\//,
  ],
  ['google', /^https:\/\/accounts\.google\.com\/?$/],
  ['okta-custom', /^https:\/\/[\w-]+\.(?:okta|oktapreview|okta-emea)\.com\/oauth2\/[^/]+\/?$/],
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

/** Whose issuer it looks like, for what is offered first; no verdict hangs on it. */
export const recipeOfIssuer = (issuer: string | null | undefined): RecipeId =>
  written.find(([, pattern]) => pattern.test(issuer ?? ''))?.[0] ?? 'openid-connect'
