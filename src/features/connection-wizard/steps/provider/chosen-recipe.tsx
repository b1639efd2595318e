import { Suspense, lazy } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import type { RecipeIssuer } from '#domain/providers/issuer-of.ts'
import type { Recipe } from '#domain/providers/recipe.ts'
import { Placeholder } from '#ui/placeholder.tsx'
import { IssuerUrl } from './issuer-url.tsx'
import { RecipeGuide } from './recipe-guide.tsx'
import { RecipeInput } from './recipe-input.tsx'
import type { DerivedUrl } from './use-derived-url.ts'

const StrategyAdviser = lazy(() =>
  import('./strategy-adviser.tsx').then((m) => ({ default: m.StrategyAdviser })),
)

interface Props {
  readonly recipe: Recipe
  readonly made: RecipeIssuer
  readonly derived: DerivedUrl
}

/** What makes the issuer URL of the chosen provider, and what is known about it. */
export function ChosenRecipe({ recipe, made: { issuer, problems, says }, derived }: Props) {
  const { control } = useFormContext<WizardValues>()
  const chosen = useWatch({ control, name: 'strategy' })
  const { source } = traitsOf({ recipe: recipe.id, strategy: chosen })
  return (
    <>
      {recipe.id === 'auth0-tenant' && (
        <Suspense fallback={<Placeholder lines={6} />}>
          <StrategyAdviser />
        </Suspense>
      )}
      {source === 'issuer' && (
        <>
          {recipe.inputs.map((input) => (
            <RecipeInput
              key={`${recipe.id} ${input.id}`}
              input={input}
              problem={problems[input.id]}
              says={says[input.id] ?? []}
            />
          ))}
          {issuer !== undefined && <IssuerUrl issuer={issuer} derived={derived} />}
          <RecipeGuide recipe={recipe} part="notes" />
        </>
      )}
    </>
  )
}
