import { useConnection } from '../../connection-context.ts'
import { useEnabledApplications } from '../../use-enabled-applications.ts'
import { EnabledApplications } from '../links/enabled-applications.tsx'

/** /connections/$id/applications */
export function ApplicationsTab() {
  const { id, name } = useConnection()
  return <EnabledApplications connection={name} enabled={useEnabledApplications(id)} />
}
