import type { ReactNode } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Badge } from '#ui/badge.tsx'
import { Icon } from '#ui/icon.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import styles from './top-bar.module.css'

interface TopBarProps {
  readonly config: PublicConfig
  /** Who is signed in, and Sign out. */
  readonly children?: ReactNode
}

/** Which product, which tenant, and whether it is the sandbox: on every screen. */
export const TopBar = ({ config, children }: TopBarProps) => (
  <header className={styles.bar}>
    <span className={styles.mark}>
      <Icon name="check" className={styles.sign} />
      Greencheck
    </span>
    <span className={styles.tenant}>
      <VisuallyHidden>Tenant </VisuallyHidden>
      {config.domain}
    </span>
    {config.loopbackHttp.length > 0 && <Badge>Sandbox</Badge>}
    <span className={styles.rest}>
      <ThemeSwitch />
      {children}
    </span>
  </header>
)
