import { useEffect, useState } from 'react'
import { type DraftValues, emptyDraft } from '#domain/destinations/auth0/connection/draft.ts'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import type { Draft } from '#kept/draft-store.ts'
import { useDrafts } from '#kept/use-drafts.ts'
import { useNavigate, usePlace } from '#panels/router/router-context.tsx'

export interface OpenDraft {
  readonly id: string
  /** As it was when this page was opened. */
  readonly initial: DraftValues
  /** True when the draft was begun before this page was loaded: a secret is gone then. */
  readonly resumed: boolean
  /** The steps that were on screen before this page was opened; see `Draft`. */
  readonly visited: readonly StepId[] | undefined
  /** It is kept already. */
  readonly begun: boolean
  readonly save: (values: DraftValues, step: StepId, visited: readonly StepId[] | undefined) => void
  readonly remove: () => void
  /** The draft as another tab has saved it since, if one has. */
  readonly elsewhere: Draft | undefined
  /** False when this browser refuses to keep drafts. */
  readonly kept: boolean
}

/**
 * The draft of that name, which the address is given where it has none (`?draft=…`). Saving is by whole
 * values, so the last writer wins, and the tab that did not write is told.
 */
export function useDraft(step: StepId, id: string): OpenDraft {
  const { store, drafts, kept } = useDrafts()
  const { draft: named } = usePlace().search
  const navigate = useNavigate()
  const [opened] = useState(() => store.get(id))
  const [own, setOwn] = useState(opened)

  useEffect(() => {
    if (named === undefined) {
      navigate({
        to: '/connections/new/$step',
        params: { step },
        search: { draft: id },
        replace: true,
      })
    }
  }, [named, id, step, navigate])

  const stored = drafts.find((draft) => draft.id === id)
  const changedElsewhere =
    stored !== undefined &&
    stored.savedAt > (own?.savedAt ?? 0) &&
    JSON.stringify(stored.values) !== JSON.stringify(own?.values)

  return {
    id,
    initial: opened?.values ?? emptyDraft(),
    resumed: opened !== undefined,
    visited: opened?.visited,
    begun: stored !== undefined,
    save: (values, at, visited) => {
      store.save({ id, step: at, values, visited })
      setOwn(store.get(id))
    },
    remove: () => store.remove(id),
    elsewhere: changedElsewhere ? stored : undefined,
    kept,
  }
}
