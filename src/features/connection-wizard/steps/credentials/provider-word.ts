import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import type { Recipe } from '#domain/providers/recipe.ts'

/** ` Entra calls it …`, with the blank before it; empty when the provider says the same. */
export function providerWord({ title, words }: Recipe, field: 'clientId' | 'clientSecret'): string {
  const word = words[field]
  if (word.toLowerCase() === fields[field].label.toLowerCase()) return ''
  return ` ${title} calls it ${word}.`
}
