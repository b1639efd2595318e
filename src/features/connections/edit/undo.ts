import { useMemo } from 'react'
import { useSession } from '#api/context.tsx'
import { movedFields } from '#domain/destinations/auth0/connection/edit/moved-fields.ts'
import { inverseOperations } from '#domain/destinations/auth0/connection/edit/operations.ts'
import type { Operation } from '#domain/destinations/auth0/contract/edit.ts'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import { applied } from './edit-words.ts'

/** The connection as a write left it. */
export interface Written {
  readonly after: ConnectionView
  /** What changed elsewhere meanwhile, and is as it was left there. */
  readonly merged: readonly string[]
}

export interface Save extends Written {
  readonly before: ConnectionView
  readonly operations: readonly Operation[]
  /** Replaced or taken away: nobody can read the old one. */
  readonly secretChanged: boolean
  readonly unexpected: readonly string[]
}

/** What takes a save back; undefined where that would need the old Client Secret. */
export function useUndo(last: Save | undefined): readonly Operation[] | undefined {
  const { config } = useSession()
  return useMemo(() => {
    if (!last || last.operations.length === 0) return undefined
    const back = inverseOperations(last.operations, last.before)
    const moved = movedFields(last.after, applied(last.after, back, config))
    return moved.length > 0 && last.after.secretStored === true ? undefined : back
  }, [last, config])
}
