import type { ReactNode } from 'react'
import styles from './points.module.css'

/** What somebody should know before going on, point by point. */
export const Points = ({ children }: { children: ReactNode }) => (
  <ul className={styles.points}>{children}</ul>
)
