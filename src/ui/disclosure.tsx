import type { ReactNode } from 'react'
import styles from './disclosure.module.css'
import { Icon } from './icon.tsx'

export type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  defaultOpen?: boolean | undefined
  onToggle?: ((open: boolean) => void) | undefined
}

/** Details on demand, found by the browser's own search too. */
export const Disclosure = ({ summary, children, defaultOpen, onToggle }: DisclosureProps) => (
  <details
    className={styles.disclosure}
    open={defaultOpen}
    onToggle={(event) => {
      if (event.target === event.currentTarget) onToggle?.(event.currentTarget.open)
    }}
  >
    <summary className={styles.summary}>
      <Icon name="chevron" size={16} className={styles.chevron} />
      <span>{summary}</span>
    </summary>
    <div className={styles.body}>{children}</div>
  </details>
)
