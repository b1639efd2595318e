import { chosenIn } from '#domain/destinations/auth0/connection/chosen-applications.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { useKept } from './chosen-store.ts'

const none: readonly string[] = []

/** As it is noted with the connection; where it had no room there, as this browser keeps it. */
export function useChosen({ id, metadata }: Pick<ConnectionView, 'id' | 'metadata'>): Choice {
  const here = useKept(id)?.applications ?? none
  const noted = chosenIn(metadata)
  return noted.length > 0
    ? { applications: noted, isNoted: true }
    : { applications: here, isNoted: false }
}

export interface Choice {
  /** Client ids. */
  readonly applications: readonly string[]
  /** Colleagues see it too. */
  readonly isNoted: boolean
}
