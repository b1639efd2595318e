import { Children, type ReactNode } from 'react'
import styles from './tab-nav.module.css'

/**
 * Links between the pages of one thing, drawn as tabs. The children are the links; the one with
 * aria-current is marked.
 */
export const TabNav = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav aria-label={label} className={styles.nav}>
    <ul className={styles.list}>
      {Children.map(children, (link) => (
        <li>{link}</li>
      ))}
    </ul>
  </nav>
)
