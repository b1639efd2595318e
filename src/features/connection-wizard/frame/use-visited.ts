import { useState } from 'react'
import type { StepId } from '#domain/destinations/auth0/connection/steps.ts'
import type { OpenDraft } from '../draft/use-draft.ts'

/**
 * The steps that have been on screen: what nobody has looked at is not done, even where its
 * presets would do. Undefined for a draft kept before that was remembered.
 */
export function useVisited(
  draft: OpenDraft,
  step: StepId,
  isShown: boolean,
): readonly StepId[] | undefined {
  const [visited, setVisited] = useState(draft.resumed ? draft.visited : [])
  if (!visited || visited.includes(step) || !isShown) return visited
  const now = [...visited, step]
  setVisited(now)
  return now
}
