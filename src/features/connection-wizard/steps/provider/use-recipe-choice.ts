import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { recipeOf } from '#domain/providers/all.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import { switchInputs, switchPkce } from './switch-recipe.ts'

/** The chosen recipe and how another one is chosen: named fields change, nothing typed is lost. */
export function useRecipeChoice() {
  const { control, getValues, setValue, clearErrors } = useFormContext<WizardValues>()
  const id = useWatch({ control, name: 'recipe' })
  const choose = (next: RecipeId) => {
    const { recipe, recipeInputs, pkce } = getValues()
    const [from, to] = [recipeOf(recipe), recipeOf(next)]
    setValue('recipeInputs', switchInputs(recipeInputs, from, to))
    setValue('pkce', switchPkce(pkce, from, to))
    setValue('recipe', next, { shouldDirty: true })
    // What was wrong with another provider's inputs says nothing about these.
    clearErrors('recipeInputs')
  }
  return { recipe: recipeOf(id), choose }
}
