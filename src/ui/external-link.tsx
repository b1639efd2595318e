import type { ReactNode } from 'react'
import styles from './external-link.module.css'
import { Icon } from './icon.tsx'

/** A link that leaves: to pages we vouch for, never to an address an IdP sent. */
export const ExternalLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener noreferrer" className={styles.link}>
    {children}
    <Icon name="external" size={16} label="opens in a new tab" className={styles.icon} />
  </a>
)
