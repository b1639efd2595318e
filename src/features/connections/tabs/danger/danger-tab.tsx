import { useApplicationCount } from '../../edit/affected-applications.tsx'
import { Stack } from '#ui/stack.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { ActiveConnection } from './active-connection.tsx'
import { RecentChanges } from './changes/recent-changes.tsx'
import { DeleteConnection } from './delete-connection.tsx'

/** /connections/$id/danger */
export function DangerTab() {
  const connection = useConnection()
  const { count, tester, atLeast, counting } = useApplicationCount(connection.id)
  return (
    <Stack gap="wide">
      <RecentChanges id={connection.id} />
      <ActiveConnection connection={connection} />
      <DeleteConnection
        connection={connection}
        impact={{
          applications: count,
          tester,
          atLeast,
          counting,
          domains: connection.options && (connection.options.domain_aliases ?? []),
        }}
      />
    </Stack>
  )
}
