import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/context.tsx'
import { scimQuery } from '#api/scim-queries.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Stack } from '#ui/stack.tsx'
import { LoadFailure } from '../../page/load-failure.tsx'
import { useConnection } from '../../page/connection-context.ts'
import { ScimPart } from './scim/scim-part.tsx'
import { SyncCard } from './sync-card.tsx'

/** /connections/$id/provisioning */
export function ProvisioningTab() {
  return (
    <Stack gap="wide">
      <SyncCard />
      <Scim />
    </Stack>
  )
}

function Scim() {
  const { id } = useConnection()
  const query = scimQuery(useApi(), id)
  const { data, error, isFetching, refetch, failureReason } = useQuery(query)
  if (data) return <ScimPart view={data} />
  if (error && !isFetching)
    return (
      <LoadFailure
        what="SCIM of this connection"
        error={error}
        onRetry={() => void refetch()}
        retrying={false}
      />
    )
  return (
    <Reading
      label="Loading SCIM of this connection"
      lines={5}
      error={failureReason}
      keys={[query.queryKey]}
    />
  )
}
