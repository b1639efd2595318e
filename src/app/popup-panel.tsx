import { type ReactNode, useEffect, useRef } from 'react'
import styles from './popup.module.css'

interface PopupPanelProps {
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What opens below the bar. Escape closes it, and so does whatever is done elsewhere. */
export function PopupPanel({ onClose, children }: PopupPanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const popup = panel.current?.parentElement
    const stop = new AbortController()
    const { signal } = stop
    const closeFrom = ({ target }: Event) => {
      if (target instanceof Node && !popup?.contains(target)) onClose()
    }
    const press = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      // Focus does not go with what is closed.
      if (popup?.contains(document.activeElement)) popup.querySelector('summary')?.focus()
      onClose()
    }
    document.addEventListener('keydown', press, { signal })
    document.addEventListener('pointerdown', closeFrom, { signal })
    document.addEventListener('focusin', closeFrom, { signal })
    return () => stop.abort()
  }, [onClose])
  return (
    <div ref={panel} className={styles.panel}>
      {children}
    </div>
  )
}
