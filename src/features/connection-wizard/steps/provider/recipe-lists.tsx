import { type Guide, stepsForIt, unverifiedOf } from '#domain/providers/guide.ts'
import { guideOf } from '#domain/providers/guides/all.ts'
import type { Recipe } from '#domain/providers/recipe.ts'
import type { Channel } from '#domain/oidc/values.ts'
import styles from './provider.module.css'

interface NotesProps {
  readonly title: string
  readonly guide: Guide
}

/** Known quirks of a provider. */
export const GuideNotes = ({ title, guide }: NotesProps) => (
  <section aria-label={`Notes on ${title}`}>
    <ul className={styles.notes}>
      {[...guide.notes, ...unverifiedOf(guide)].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </section>
)

interface StepsProps {
  readonly guide: Guide
  readonly channel: Channel | ''
}

/** What their IT does, in order. */
export const GuideSteps = ({ guide, channel }: StepsProps) => (
  <ol className={styles.steps}>
    {stepsForIt(guide, channel).map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
)

export const RecipeNotes = ({ recipe: { id, title } }: { readonly recipe: Recipe }) => (
  <GuideNotes title={title} guide={guideOf(id)} />
)

interface RecipeStepsProps {
  readonly recipe: Recipe
  readonly channel: Channel | ''
}

export const RecipeSteps = ({ recipe: { id }, channel }: RecipeStepsProps) => (
  <GuideSteps guide={guideOf(id)} channel={channel} />
)

/** What the callback URLs are called there. */
export const RegisterAs = ({ recipe: { id } }: { readonly recipe: Recipe }) => (
  <p>
    Register every one of them as “{guideOf(id).words.callbackUrl}”: which one is sent follows the
    domain a user logs in at.
  </p>
)
