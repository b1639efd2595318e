import { type ReactNode, Suspense, createContext, lazy, use, useMemo, useState } from 'react'
import type { Save, Written } from './undo.ts'

// Nothing was saved yet when a page is opened.
const SavedMessage = lazy(() =>
  import('./saved-message.tsx').then((part) => ({ default: part.SavedMessage })),
)

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
      <Suspense>
        <SavedMessage last={last} onUndone={setOwn} onForget={() => setLast(undefined)} />
      </Suspense>
      {children}
    </SessionContext>
  )
}
