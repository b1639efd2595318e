import { lazy, Suspense } from 'react'
import type { SaveDialogProps } from './save-dialog.tsx'

const fetchDialog = () => import('./save-dialog.tsx')
const SaveDialog = lazy(() => fetchDialog().then((part) => ({ default: part.SaveDialog })))

/** Fetched ahead once there is something to save; what fails is told where it is asked for. */
export const prepareToSave = () => void fetchDialog().catch(() => {})

/** The dialog that a save asks in. */
export const AskToSave = (props: SaveDialogProps) => (
  <Suspense>
    <SaveDialog {...props} />
  </Suspense>
)
