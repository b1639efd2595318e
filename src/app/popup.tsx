import { type ReactNode, Suspense, useState } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './top-bar.module.css'

interface PopupProps {
  readonly summary: ReactNode
  /** Its name, in one piece. */
  readonly label: string
  readonly className: string | undefined
  /** What it holds: fetched when it is first opened. */
  readonly children: (close: () => void) => ReactNode
}

/** What the bar holds and does not show at once. */
export function Popup({ summary, label, className, children }: PopupProps) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={classes(styles.popup, className)}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary aria-label={label}>{summary}</summary>
      {open && <Suspense>{children(() => setOpen(false))}</Suspense>}
    </details>
  )
}
