import type { ConnectionRow } from '#domain/destinations/auth0/contract/connection-row.ts'
import { recipeOf } from '#domain/providers/all.ts'
import type { Draft } from '#kept/draft-store.ts'
import { isKnownStrategy } from './list-rows.ts'

/** A line of the list: a draft of this browser, or a connection of the tenant. */
export type ListRow =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | {
      readonly kind: 'connection'
      readonly connection: ConnectionRow
      /** Asked for by its name, not among the loaded. */
      readonly lookedUp: boolean
    }

export const rowKey = (row: ListRow): string =>
  row.kind === 'draft' ? `draft ${row.draft.id}` : row.connection.id

export const rowName = (row: ListRow): string =>
  row.kind === 'draft' ? draftName(row.draft) : row.connection.name

/** There is something to do with several of them. */
export const isChoosable = (row: ListRow): boolean =>
  row.kind === 'draft' || isKnownStrategy(row.connection)

export const draftName = ({ values }: Draft): string =>
  values.name || `Draft: ${recipeOf(values.recipe).title}`
