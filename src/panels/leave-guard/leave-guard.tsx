import { useEffect } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useBlocker } from '../router/use-blocker.ts'

/** Asks before unsaved input is left: within the dashboard by a dialog, else by the browser. */
export function LeaveGuard({ dirty }: { readonly dirty: boolean }) {
  const held = useBlocker(dirty)
  useEffect(() => {
    if (!dirty) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [dirty])
  if (!held) return null
  return (
    <Dialog
      open
      alert
      title="Leave without saving?"
      onClose={held.stay}
      actions={
        <>
          <Button variant="main" onClick={held.stay}>
            Stay
          </Button>
          <Button onClick={held.leave}>Leave</Button>
        </>
      }
    >
      <p>What you entered here is not saved, and would be gone.</p>
    </Dialog>
  )
}
