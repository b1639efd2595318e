import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { traits } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { recipeOf } from '#domain/providers/all.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import { switchInputs, switchPkce, switchScopes } from './switch-recipe.ts'

/** The chosen recipe and how another one is chosen: named fields change, nothing typed is lost. */
export function useRecipeChoice() {
  const { control, getValues, setValue, clearErrors } = useFormContext<WizardValues>()
  const id = useWatch({ control, name: 'recipe' })
  const choose = (next: RecipeId) => {
    const values = getValues()
    const { recipe, recipeInputs, pkce, scopes } = values
    const [from, to] = [recipeOf(recipe), recipeOf(next)]
    setValue('recipeInputs', switchInputs(recipeInputs, from, to))
    setValue('pkce', switchPkce(pkce, from, to))
    // The scopes of the other strategy are its own to give up.
    if (strategyOf(values) === 'oidc')
      setValue('scopes', switchScopes(scopes, from, to, traits.oidc.usualScopes))
    setValue('recipe', next, { shouldDirty: true })
    // What was wrong with another provider's inputs says nothing about these.
    clearErrors('recipeInputs')
  }
  return { recipe: recipeOf(id), choose }
}
