import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** A word about a thing's kind. No colour: a badge is no verdict. */
export const Badge = ({ children }: { children: ReactNode }) => (
  <span className={styles.badge}>{children}</span>
)
