import { type ReactNode, createContext, use, useMemo, useState } from 'react'
import { SavedMessage } from './saved-message.tsx'
import type { Save, Written } from './undo.ts'

interface EditSession {
  /** The connection as this page's own last write left it; forms move onto it. */
  readonly own: Written | undefined
  readonly saved: (save: Save) => void
}

const SessionContext = createContext<EditSession | undefined>(undefined)

export function useEditSession(): EditSession {
  const session = use(SessionContext)
  if (!session) throw new Error('Render this below <EditSession>.')
  return session
}

/** Remembers the last save of a connection's page over its tabs: says it, and can take it back. */
export function EditSession({ children }: { readonly children: ReactNode }) {
  const [last, setLast] = useState<Save>()
  const [own, setOwn] = useState<Written>()
  const session = useMemo<EditSession>(
    () => ({
      own,
      saved: (save) => {
        setLast(save)
        setOwn(save)
      },
    }),
    [own],
  )
  return (
    <SessionContext value={session}>
      <SavedMessage last={last} onUndone={setOwn} onForget={() => setLast(undefined)} />
      {children}
    </SessionContext>
  )
}
