import { type ReactNode, useRef } from 'react'
import { Button } from './button.tsx'
import { Callout } from './callout.tsx'

export type StatusMessageProps = {
  /** What became of an action; null when there is nothing to say. Keep it mounted. */
  message: ReactNode
  kind?: 'info' | 'good' | 'warn' | 'bad'
  onDismiss: () => void
  /** A further button, e.g. to try again. */
  action?: ReactNode
}

/** Says what became of an action that has no form, and stays until it is read and dismissed. */
export const StatusMessage = ({
  message,
  kind = 'info',
  onDismiss,
  action,
}: StatusMessageProps) => {
  const region = useRef<HTMLDivElement>(null)
  // The button that was pressed goes away; its place keeps the focus.
  const dismiss = () => {
    region.current?.focus()
    onDismiss()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output may hold no blocks (HTML §4.10.12)
    <div role="status" ref={region} tabIndex={-1}>
      {message && (
        <Callout
          kind={kind}
          title={message}
          actions={
            <>
              {action}
              <Button size="small" onClick={dismiss}>
                Dismiss
              </Button>
            </>
          }
        />
      )}
    </div>
  )
}
