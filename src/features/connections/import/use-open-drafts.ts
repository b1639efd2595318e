import type { ImportedDraft } from '#domain/destinations/auth0/imports/draft.ts'
import type { ImportedConnection } from '#domain/destinations/auth0/imports/imported.ts'
import { stepOf } from '#domain/destinations/auth0/connection/steps-of.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { handSecret } from '#kept/handed-secrets.ts'
import { newDraftId, useDrafts } from '#kept/use-drafts.ts'
import { useNavigate } from '#panels/router/router-context.tsx'

export interface Found extends ImportedDraft {
  readonly connection: ImportedConnection
}

/** Makes drafts: a single one opens in the wizard, several wait in the list. */
export function useOpenDrafts() {
  const { store } = useDrafts()
  const navigate = useNavigate()
  return (found: readonly Found[]) => {
    for (const { values, connection } of found) {
      const id = newDraftId()
      const step = stepOf('name', strategyOf(values))
      if (connection.secret !== undefined) handSecret(id, connection.secret)
      // What was taken over is not yet looked at.
      store.save({ id, step, values, visited: ['provider'] })
      if (found.length === 1)
        navigate({ to: '/connections/new/$step', params: { step }, search: { draft: id } })
    }
  }
}
