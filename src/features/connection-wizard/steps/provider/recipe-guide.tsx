import { Suspense } from 'react'
import type { Channel } from '#domain/oidc/values.ts'
import { type Guide, stepsForIt, unverifiedOf } from '#domain/providers/guide.ts'
import type { Recipe } from '#domain/providers/recipe.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Placeholder } from '#ui/placeholder.tsx'
import styles from './provider.module.css'
import { useGuide } from './use-guide.ts'

interface Props {
  readonly recipe: Recipe
  /** True for another Auth0 tenant with the strategy `auth0-oidc`. */
  readonly older?: boolean
  readonly channel?: Channel | ''
  readonly part: 'notes' | 'steps' | 'callback'
}

/** What is told about a provider. */
export const RecipeGuide = (props: Props) => (
  <Suspense fallback={<Placeholder lines={2} />}>
    <Told {...props} />
  </Suspense>
)

function Told({ recipe, older = false, channel = '', part }: Props) {
  const guide = useGuide(recipe.id, older ? 'auth0-oidc' : 'oidc')
  if (part === 'notes') return <GuideNotes title={recipe.title} guide={guide} />
  if (part === 'callback')
    return (
      <p>
        Register every one of them as “{guide.words.callbackUrl}”: which one is sent follows the
        domain a user logs in at.
      </p>
    )
  return (
    <ol className={styles.steps}>
      {stepsForIt(guide, older ? '' : channel).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

interface NotesProps {
  readonly title: string
  readonly guide: Guide
}

/** Known quirks of a provider. */
function GuideNotes({ title, guide }: NotesProps) {
  const notes = [...guide.notes, ...unverifiedOf(guide)]
  const things = notes.length === 1 ? '1 thing' : `${notes.length} things`
  return (
    <Disclosure summary={`${things} to know about ${title}`}>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
