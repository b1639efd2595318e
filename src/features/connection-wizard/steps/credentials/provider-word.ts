import { fields } from '#domain/destinations/auth0/connection/fields.ts'
import { guideOf } from '#domain/providers/guides/all.ts'
import type { Recipe } from '#domain/providers/recipe.ts'

/** ` Entra calls it …`, with the blank before it; empty when the provider says the same. */
export function providerWord({ id, title }: Recipe, field: 'clientId' | 'clientSecret'): string {
  const word = guideOf(id).words[field]
  if (word.toLowerCase() === fields[field].label.toLowerCase()) return ''
  return ` ${title} calls it ${word}.`
}
