import { Suspense, lazy, useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useSession } from '#api/context.tsx'
import type { WizardValues } from '#domain/destinations/auth0/connection/draft.ts'
import { traitsOf } from '#domain/destinations/auth0/connection/strategy-traits.ts'
import { issuerOf } from '#domain/providers/issuer-of.ts'
import { CallbackUrls } from '#panels/callback-urls/callback-urls.tsx'
import { useCallbackUrls } from '#panels/callback-urls/use-callback-urls.ts'
import { whenIdle } from '#time/when-idle.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import { Side } from '#ui/side.tsx'
import { useWizard } from '../frame/wizard-context.ts'
import { ProviderCards } from './provider/provider-cards.tsx'
import styles from './provider/provider.module.css'
import { RecipeGuide } from './provider/recipe-guide.tsx'
import { useDerivedUrl } from './provider/use-derived-url.ts'
import { loadGuides } from './provider/use-guide.ts'
import { useRecipeChoice } from './provider/use-recipe-choice.ts'

const loadChosen = () => import('./provider/chosen-recipe.tsx')
const ChosenRecipe = lazy(() => loadChosen().then((m) => ({ default: m.ChosenRecipe })))

// With the whole sheet and every way to take it away; asked for by few.
const RequestForIt = lazy(() =>
  import('./provider/request-for-it.tsx').then((m) => ({ default: m.RequestForIt })),
)

/** Which provider it is, and what makes its issuer URL. */
export function ProviderForm() {
  const { config } = useSession()
  const { control } = useFormContext<WizardValues>()
  const { recipe, choose } = useRecipeChoice()
  const [inputs, chosen] = useWatch({ control, name: ['recipeInputs', 'strategy'] })
  const { source } = traitsOf({ recipe: recipe.id, strategy: chosen })
  const made = issuerOf(recipe, inputs, config)
  const derived = useDerivedUrl(source === 'issuer' ? made.issuer : undefined)
  return (
    <>
      <ProviderCards value={recipe.id} onChoose={choose} />
      <section aria-label={recipe.title} className={styles.chosen}>
        {/* The first one asks for nothing. */}
        {recipe.id === 'openid-connect' ? (
          <RecipeGuide recipe={recipe} part="notes" />
        ) : (
          <Suspense fallback={<Placeholder lines={4} />}>
            <ChosenRecipe recipe={recipe} made={made} derived={derived} />
          </Suspense>
        )}
      </section>
    </>
  )
}

/** What goes to the customer's IT before anything else can happen. */
export function ProviderSide() {
  const { recipe } = useWizard()
  const { control } = useFormContext<WizardValues>()
  const [channel, chosen] = useWatch({ control, name: ['channel', 'strategy'] })
  const older = traitsOf({ recipe: recipe.id, strategy: chosen }).source === 'tenant'
  const callbacks = useCallbackUrls()
  const [open, setOpen] = useState(false)
  useEffect(
    () => whenIdle(() => void Promise.all([loadGuides(), loadChosen()]).catch(() => {})),
    [],
  )
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
        <Disclosure summary="Hand-off sheet" onToggle={setOpen}>
          {open && (
            <Suspense fallback={<Placeholder lines={6} />}>
              <RequestForIt callbacks={callbacks} />
            </Suspense>
          )}
        </Disclosure>
      </section>
    </Side>
  )
}
