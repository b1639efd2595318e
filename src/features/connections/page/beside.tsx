import type { ReactNode } from 'react'
import styles from './beside.module.css'

/** What is asked, and beside it what one wants to see meanwhile; below it where there is no room. */
export const Beside = ({ children, side }: { children: ReactNode; side: ReactNode }) => (
  <div className={styles.columns}>
    {children}
    {side}
  </div>
)
