import type { ReactNode } from 'react'
import styles from './field.module.css'

/** A side remark in small quiet type. */
export const Hint = ({ children }: { children: ReactNode }) => (
  <span className={styles.hint}>{children}</span>
)
