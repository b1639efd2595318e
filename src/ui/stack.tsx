import type { ReactNode } from 'react'
import styles from './stack.module.css'

/** Things below each other. `tight` 8, `normal` 14, `wide` 22 px between. */
export const Stack = ({
  gap = 'normal',
  children,
}: {
  gap?: 'tight' | 'normal' | 'wide'
  children: ReactNode
}) => <div className={styles[gap]}>{children}</div>

/** Buttons and links in a row that wraps. */
export const Actions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
)
