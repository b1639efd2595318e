import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import type { Recipe } from '#domain/providers/recipe.ts'

type Inputs = DraftValues['recipeInputs']

const kept = (recipe: Recipe, input: string) => `${recipe.id}:${input}`

/**
 * The recipe inputs after a change of recipe. Two recipes may call different things by one id
 * (“server”), so what was typed for the recipe that is left goes under a name of its own, and
 * what had been typed for the next one comes back. An input that both ask in the same way (the
 * two kinds of Okta server) is taken along.
 */
export function switchInputs(inputs: Inputs, from: Recipe, to: Recipe): Inputs {
  const named = new Map(Object.entries(inputs))
  const take = (name: string) => {
    const value = named.get(name)
    named.delete(name)
    return value
  }
  for (const { id } of from.inputs) {
    const value = take(id)
    if (value !== undefined) named.set(kept(from, id), value)
  }
  for (const input of to.inputs) {
    const shared = from.inputs.includes(input) ? named.get(kept(from, input.id)) : undefined
    const value = take(kept(to, input.id)) ?? shared ?? input.initial
    if (value !== undefined) named.set(input.id, value)
  }
  return Object.fromEntries(named)
}

/** PKCE after a change of recipe: a preset gives way to the next preset, a choice stays. */
export function switchPkce(pkce: DraftValues['pkce'], from: Recipe, to: Recipe) {
  const isPreset = pkce === (from.presets.pkce ?? 'auto')
  return isPreset ? (to.presets.pkce ?? 'auto') : pkce
}

/** Scopes after a change of recipe, in the same way; `usual` are those of a recipe without a preset. */
export function switchScopes(
  scopes: readonly string[],
  from: Recipe,
  to: Recipe,
  usual: readonly string[],
): string[] {
  const isPreset = scopes.join(' ') === (from.presets.scopes ?? usual).join(' ')
  return [...(isPreset ? (to.presets.scopes ?? usual) : scopes)]
}
