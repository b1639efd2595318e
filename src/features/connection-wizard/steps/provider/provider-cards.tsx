import { type KeyboardEvent, useRef, useState } from 'react'
import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import type { RecipeId } from '#domain/providers/recipe.ts'
import { fieldId } from '#forms/field-id.ts'
import { TextInput } from '#ui/text-input.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { findRecipes } from './find-recipe.ts'
import styles from './provider-cards.module.css'

interface Props {
  readonly value: RecipeId
  readonly onChoose: (recipe: RecipeId) => void
}

/** One of the providers: by a word of its name, or from the cards. */
export function ProviderCards({ value, onChoose }: Props) {
  const [sought, setSought] = useState('')
  const cards = useRef<HTMLDivElement>(null)
  const found = findRecipes(sought)
  const entry = found.find(({ id }) => id === value) ?? found[0]
  const press = (event: KeyboardEvent) => {
    const chooses = event.key === 'Enter' && sought !== ''
    if (!chooses && event.key !== 'ArrowDown') return
    event.preventDefault()
    const first = cards.current?.querySelector('input')
    first?.focus()
    if (chooses) first?.click()
  }
  return (
    <>
      <TextInput
        label="Find a provider"
        labelHidden
        placeholder="Find a provider"
        hint={fields.recipe.hint}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={press}
        autoComplete="off"
      />
      <div ref={cards} role="radiogroup" aria-label={fields.recipe.label} className={styles.cards}>
        {found.map((recipe) => (
          <label key={recipe.id} className={styles.card}>
            <input
              type="radio"
              className={styles.radio}
              name="recipe"
              checked={recipe.id === value}
              onChange={() => onChoose(recipe.id)}
              aria-labelledby={`recipe-${recipe.id}`}
              aria-describedby={`recipe-${recipe.id}-about`}
              id={recipe === entry ? fieldId('recipe') : undefined}
            />
            <span className={styles.mark} aria-hidden>
              {recipe.mark}
            </span>
            <span>
              <span id={`recipe-${recipe.id}`} className={styles.title}>
                {recipe.title}
              </span>
              <span id={`recipe-${recipe.id}-about`} className={styles.about}>
                {recipe.summary}
              </span>
            </span>
          </label>
        ))}
      </div>
      <VisuallyHidden>
        <output>{sought !== '' && `Found ${found.map(({ title }) => title).join(', ')}`}</output>
      </VisuallyHidden>
    </>
  )
}
