import type { ReactNode } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Badge } from '#ui/badge.tsx'
import { Icon } from '#ui/icon.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import styles from './top-bar.module.css'

interface TopBarProps {
  readonly config: PublicConfig
  /** Where one is, to choose from; else the tenant is only named. */
  readonly destination?: ReactNode
  /** Who is signed in, and Sign out. */
  readonly children?: ReactNode
}

/** Which product, which tenant, and whether it is the sandbox: on every screen. */
export const TopBar = ({ config, destination, children }: TopBarProps) => (
  <header className={styles.bar}>
    <span className={styles.mark}>
      <Icon name="check" className={styles.sign} />
      Greencheck
    </span>
    <div className={styles.tenant}>{destination ?? `Auth0 tenant ${config.domain}`}</div>
    {config.loopbackHttp.length > 0 && <Badge>Sandbox</Badge>}
    <span className={styles.rest}>
      <ThemeSwitch />
      {children}
    </span>
  </header>
)
