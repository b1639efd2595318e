import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi, useSession } from '#api/context.tsx'
import { scimEventsQuery } from '#api/scim-queries.ts'
import { provisionedRoutes } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Hint } from '#ui/hint.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { Section } from '../../settings/section.tsx'
import { Silence } from './silence.tsx'
import { Timeline } from './timeline.tsx'

/** What their directory asked and what the tenant answered, from its log. */
export function TimelineCard() {
  const lacked = lackedIn(provisionedRoutes.listScimEvents, useSession().permissions)
  return (
    <Section title="Timeline of provisioning">
      {lacked === undefined ? (
        <Events />
      ) : (
        <Hint>It takes the permission {lacked}, which an administrator of the tenant grants.</Hint>
      )}
      <Silence />
    </Section>
  )
}

function Events() {
  const { id } = useConnection()
  const query = scimEventsQuery(useApi(), id)
  const events = useInfiniteQuery(query)
  const { data, error, isFetching, refetch, failureReason } = events
  if (data) return <Timeline pages={data.pages} query={events} />
  return error && !isFetching ? (
    <LoadFailure
      what="The timeline"
      error={error}
      onRetry={() => void refetch()}
      retrying={false}
    />
  ) : (
    <Reading
      label="Reading the tenant’s log"
      lines={4}
      error={failureReason}
      keys={[query.queryKey]}
    />
  )
}
