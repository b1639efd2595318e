import { recipes } from '#domain/providers/all.ts'
import type { Recipe } from '#domain/providers/recipe.ts'

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Those whose words contain what was typed; where none do, the one that takes any provider. */
export function findRecipes(sought: string): readonly Recipe[] {
  const wanted = plain(sought)
  const found = recipes.filter(({ title, summary, also = '' }) =>
    plain(`${title} ${summary} ${also}`).includes(wanted),
  )
  return found.length > 0 ? found : recipes.slice(0, 1)
}
