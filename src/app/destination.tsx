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
export function Destination({ config, beside }: DestinationProps) {
  const { domain, cloudentity } = config
  const kind = beside ? 'Cloudentity workspace' : 'Auth0 tenant'
  const name = beside ? cloudentity?.workspaceId : domain
  return (
    <Popup
      className={styles.tenant}
      label={`${kind} ${name}`}
      summary={
        <>
          <Where kind={kind} name={name} />
          <span className={styles.down} />
        </>
      }
    >
      {(close) => <Destinations config={config} beside={beside} onClose={close} />}
    </Popup>
  )
}
