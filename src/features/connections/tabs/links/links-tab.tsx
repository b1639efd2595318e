import { SdkHints } from '#panels/direct-link/sdk-hints.tsx'
import { useConnection } from '../../connection-context.ts'
import styles from '../../connection.module.css'
import { useEnabledApplications } from '../../use-enabled-applications.ts'
import { EnabledApplications } from './enabled-applications.tsx'

/** /connections/$id/links */
export function LinksTab() {
  const { id, name } = useConnection()
  return (
    <div className={styles.page}>
      <EnabledApplications connection={name} enabled={useEnabledApplications(id)} />
      <SdkHints connection={name} />
    </div>
  )
}
