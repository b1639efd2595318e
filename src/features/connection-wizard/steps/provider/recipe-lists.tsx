import type { Recipe } from '#domain/providers/recipe.ts'
import styles from './provider.module.css'

/** Known quirks of a provider. */
export const RecipeNotes = ({ recipe: { title, notes } }: { readonly recipe: Recipe }) => (
  <section aria-label={`Notes on ${title}`}>
    <ul className={styles.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </section>
)

/** What their IT does, in order. */
export const StepList = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className={styles.steps}>
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
)
