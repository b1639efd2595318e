import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Asks before unsaved input is left: within the dashboard by a dialog, else by the browser. */
export function LeaveGuard({ dirty }: { readonly dirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  })
  useEffect(() => {
    if (!dirty) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [dirty])
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      open
      alert
      title="Leave without saving?"
      onClose={blocker.reset}
      actions={
        <>
          <Button variant="main" onClick={blocker.reset}>
            Stay
          </Button>
          <Button onClick={blocker.proceed}>Leave</Button>
        </>
      }
    >
      <p>What you entered here is not saved, and would be gone.</p>
    </Dialog>
  )
}
