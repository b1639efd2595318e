import type { RecipeId } from '#domain/providers/recipe.ts'

/** The strategies this dashboard sets up, by Auth0's own names. */
export const strategies = ['oidc', 'auth0-oidc'] as const
export type Strategy = (typeof strategies)[number]

export const isStrategy = (text: unknown): text is Strategy =>
  strategies.some((one) => one === text)

export interface Chosen {
  readonly recipe: RecipeId
  readonly strategy: Strategy
}

/** `auth0-oidc` is asked for with another Auth0 tenant only; every other provider is `oidc`. */
export const strategyOf = ({ recipe, strategy }: Chosen): Strategy =>
  recipe === 'auth0-tenant' ? strategy : 'oidc'
