import type { Guide } from '#domain/providers/guide.ts'
import { guideOf } from '#domain/providers/guides/all.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import { auth0Oidc } from './auth0-oidc.ts'
import type { Strategy } from './strategy.ts'

/** What is told about a recipe's provider: `auth0-oidc` has steps of its own. */
export const guideFor = (id: RecipeId, strategy: Strategy): Guide =>
  strategy === 'auth0-oidc' ? auth0Oidc : guideOf(id)
