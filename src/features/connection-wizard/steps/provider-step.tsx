import { Suspense, lazy, useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { recipes } from '#domain/providers/all.ts'
import { issuerOf } from '#domain/providers/issuer-of.ts'
import { fieldId } from '#forms/field-id.ts'
import { CallbackUrls } from '#panels/callback-urls/callback-urls.tsx'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { whenIdle } from '#time/when-idle.ts'
import { Choice } from '#ui/choice.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Side } from '#ui/side.tsx'
import { useWizard } from '../frame/wizard-context.ts'
import { IssuerUrl } from './provider/issuer-url.tsx'
import styles from './provider/provider.module.css'
import { RecipeGuide } from './provider/recipe-guide.tsx'
import { RecipeInput } from './provider/recipe-input.tsx'
import { RequestForIt } from './provider/request-for-it.tsx'
import { useDerivedUrl } from './provider/use-derived-url.ts'
import { loadGuides } from './provider/use-guide.ts'
import { useRecipeChoice } from './provider/use-recipe-choice.ts'

const StrategyAdviser = lazy(() =>
  import('./provider/strategy-adviser.tsx').then((m) => ({ default: m.StrategyAdviser })),
)

const options = recipes.map(({ id, title, summary }) => ({
  value: id,
  label: title,
  description: summary,
}))

/** Which provider it is, and what makes its issuer URL. */
export function ProviderForm() {
  const { config } = useSession()
  const { control } = useFormContext<WizardValues>()
  const { recipe, choose } = useRecipeChoice()
  const [inputs, chosen] = useWatch({ control, name: ['recipeInputs', 'strategy'] })
  const { source } = traitsOf({ recipe: recipe.id, strategy: chosen })
  const { issuer, problems, says } = issuerOf(recipe, inputs, config)
  // Here, not where it is shown: the place below one radio goes with the choice.
  const derived = useDerivedUrl(source === 'issuer' ? issuer : undefined)
  const details = (
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
  return (
    <Choice
      id={fieldId('recipe')}
      label={fields.recipe.label}
      hint={fields.recipe.hint}
      options={options.map((one) => (one.value === recipe.id ? { ...one, details } : one))}
      value={recipe.id}
      onChange={choose}
    />
  )
}

/** What goes to the customer's IT before anything else can happen. */
export function ProviderSide() {
  const { recipe } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const [channel, chosen] = useWatch({ control, name: ['channel', 'strategy'] })
  const older = traitsOf({ recipe: recipe.id, strategy: chosen }).source === 'tenant'
  const callbacks = useCallbackUrls()
  useEffect(() => whenIdle(() => void loadGuides().catch(() => {})), [])
  return (
    <Side label="For their IT" title="What their IT does first">
      <section className={styles.part}>
        <h3>Steps</h3>
        <RecipeGuide recipe={recipe} part="steps" channel={channel} older={older} />
      </section>
      <section className={styles.part}>
        <h3>Callback URL</h3>
        <RecipeGuide recipe={recipe} part="callback" />
        <CallbackUrls known={callbacks} />
      </section>
      <section className={styles.part}>
        <h3>Request for their IT</h3>
        <Suspense fallback={<Placeholder lines={2} />}>
          <RequestForIt callbacks={callbacks} />
        </Suspense>
      </section>
    </Side>
  )
}
