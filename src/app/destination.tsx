import { lazy } from 'react'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import { Popup } from './popup.tsx'
import styles from './top-bar.module.css'
import { Where } from './where.tsx'

// Nothing of another destination is there before somebody looks for one.
const Destinations = lazy(() =>
  import('./destinations.tsx').then((menu) => ({ default: menu.Destinations })),
)

interface DestinationProps {
  readonly config: PublicConfig
  /** The workspace beside the tenant is on screen. */
  readonly beside: boolean
}

/** Where what is on screen is set up, and the others to choose from. */
export const Destination = ({ config, beside }: DestinationProps) => (
  <Popup
    className={styles.tenant}
    summary={
      <>
        {beside ? (
          <Where kind="Cloudentity workspace" name={config.cloudentity?.workspaceId} />
        ) : (
          <Where kind="Auth0 tenant" name={config.domain} />
        )}
        <span className={styles.down} />
      </>
    }
  >
    {(close) => <Destinations config={config} beside={beside} onClose={close} />}
  </Popup>
)
