import { adfs } from './adfs.ts'
import { auth0Tenant } from './auth0-tenant.ts'
import { cognito } from './cognito.ts'
import { entra } from './entra.ts'
import { google } from './google.ts'
import { jumpcloud } from './jumpcloud.ts'
import { keycloak } from './keycloak.ts'
import { oktaCustom } from './okta-custom.ts'
import { oktaOrg } from './okta-org.ts'
import { onelogin } from './onelogin.ts'
import { openidConnect } from './openid-connect.ts'
import { pingfederate } from './pingfederate.ts'
import { pingone } from './pingone.ts'
import { salesforce } from './salesforce.ts'
import type { Recipe, RecipeId } from './recipe.ts'

const byId = {
  'openid-connect': openidConnect,
  'auth0-tenant': auth0Tenant,
  'okta-org': oktaOrg,
  'okta-custom': oktaCustom,
  entra,
  google,
  keycloak,
  pingone,
  pingfederate,
  adfs,
  cognito,
  onelogin,
  jumpcloud,
  salesforce,
} as const satisfies Record<RecipeId, Recipe>

/** Every recipe, in the order they are offered. */
export const recipes: readonly Recipe[] = Object.values(byId)

export const recipeOf = (id: RecipeId): Recipe => byId[id]
