import type { DraftValues } from '#domain/destinations/auth0/connection/draft.ts'
import { stepOf } from '#domain/destinations/auth0/connection/steps-of.ts'
import { strategyOf } from '#domain/destinations/auth0/connection/strategy.ts'
import { handSecret } from '#kept/handed-secrets.ts'
import { newDraftId, useDrafts } from '#kept/use-drafts.ts'
import { useNavigate } from '#panels/router/router-context.tsx'

export interface Found {
  readonly values: DraftValues
  /** Of the identity provider: for the form, and nowhere else. */
  readonly secret?: string | undefined
}

/** Makes drafts: a single one opens in the wizard, several wait in the list. */
export function useOpenDrafts() {
  const { store } = useDrafts()
  const navigate = useNavigate()
  return (found: readonly Found[]) => {
    for (const { values, secret } of found) {
      const id = newDraftId()
      const step = stepOf('name', strategyOf(values))
      if (secret !== undefined) handSecret(id, secret)
      // What was taken over is not yet looked at.
      store.save({ id, step, values, visited: ['provider'] })
      if (found.length === 1)
        navigate({ to: '/connections/new/$step', params: { step }, search: { draft: id } })
    }
  }
}
