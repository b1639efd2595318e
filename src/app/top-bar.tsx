import type { ReactNode } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Badge } from '#ui/badge.tsx'
import { Icon } from '#ui/icon.tsx'
import { Menu } from './menu.tsx'
import styles from './top-bar.module.css'
import { Where } from './where.tsx'

interface TopBarProps {
  readonly config: PublicConfig
  /** Where one is, to choose from; else the tenant is only named. */
  readonly destination?: ReactNode
  /** Of who is signed in. */
  readonly email?: string | undefined
  /** The navigation. */
  readonly children?: ReactNode
}

/** Which product, which tenant, and whether it is the sandbox: on every screen. */
export const TopBar = ({ config, destination, email, children }: TopBarProps) => (
  <header className={styles.bar}>
    <span className={styles.mark}>
      <Icon name="check" className={styles.sign} />
      <span>Greencheck</span>
    </span>
    {destination ?? (
      <div className={styles.tenant}>
        <Where kind="Auth0 tenant" name={config.domain} />
      </div>
    )}
    {config.loopbackHttp.length > 0 && <Badge>Sandbox</Badge>}
    {children}
    <Menu email={email} />
  </header>
)
