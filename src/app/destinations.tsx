import { cloudentityPages, root } from '#features/cloudentity/data/paths.ts'
import { Link } from '#panels/router/link.tsx'
import { usePlace } from '#panels/router/router-context.tsx'
import { pages } from '#panels/screens/pages.ts'
import type { PublicConfig } from '#domain/wire/public-config.ts'
import layout from './layout.module.css'
import { home } from './paths.ts'
import { PopupPanel } from './popup-panel.tsx'
import styles from './popup.module.css'

interface DestinationsProps {
  readonly config: PublicConfig
  readonly beside: boolean
  readonly onClose: () => void
}

/** The destinations there are. One that is not configured says in a line what to set. */
export function Destinations({ config, beside, onClose }: DestinationsProps) {
  const { domain, cloudentity } = config
  return (
    <PopupPanel onClose={onClose}>
      <ul className={styles.destinations} aria-label="Destinations">
        <li>
          <Link to={home} onClick={onClose} {...current(!beside)}>
            <strong>Auth0</strong> tenant
            <code>{domain}</code>
          </Link>
        </li>
        <li>
          {cloudentity ? (
            <Link to={root} onClick={onClose} {...current(beside)}>
              <strong>Cloudentity</strong> workspace {cloudentity.workspaceId}
              <code>
                {cloudentity.host}/{cloudentity.tenantId}/{cloudentity.workspaceId}
              </code>
            </Link>
          ) : (
            <p>
              <strong>Cloudentity</strong>, not configured: set <code>CLOUDENTITY_HOST</code> and
              the variables beside it for Greencheck’s server.
            </p>
          )}
        </li>
      </ul>
    </PopupPanel>
  )
}

// The router's own mark is of the address; here it is of the destination.
const current = (is: boolean) => ({ 'aria-current': is ? ('true' as const) : undefined })

/** The navigation of a workspace: its own pages, and those that know no destination. */
export function BesideNavigation() {
  const { idps, lineage } = cloudentityPages
  const { pathname: path } = usePlace()
  // Pages of one identity provider, and of a new one, belong to the list.
  const listed = path.startsWith(idps.path) && path !== lineage.path
  return (
    <>
      {[idps, lineage, pages['issuer-check'], pages.inspector].map((page) => (
        <Link
          key={page.path}
          to={page.path}
          className={layout.link}
          exact={page === idps}
          {...(page === idps && listed && { 'aria-current': 'page' })}
        >
          {page.title}
        </Link>
      ))}
    </>
  )
}
