import { useState } from 'react'
import type { ConnectionView } from '#domain/destinations/auth0/contract/views.ts'
import type { LinkOptions } from '#domain/destinations/auth0/links/link-options.ts'
import { DirectLinks } from '#panels/direct-link/direct-links.tsx'
import { Reading } from '#panels/waiting/reading.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/callout.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { Link } from '#panels/router/link.tsx'
import { isDisabled } from '../../list/list-rows.ts'
import { LoadFailure } from '../../page/load-failure.tsx'
import { UnnamedApplications } from './unnamed-applications.tsx'
import type { EnabledApplications as Enabled } from '../../page/use-enabled-applications.ts'

/** Rows drawn at once: each holds a link and may hold a choice. */
const slice = 50

interface Props {
  readonly connection: ConnectionView
  readonly options: LinkOptions
  readonly onOptions: (options: LinkOptions) => void
  readonly enabled: Enabled
}

export function EnabledApplications(props: Props) {
  return (
    <section aria-labelledby="direct-links">
      <Stack>
        <h2 id="direct-links">Direct links</h2>
        <Content {...props} />
      </Stack>
    </section>
  )
}

function Content({ connection, options, onOptions, enabled }: Props) {
  const { ids, clients, keys, applications, forbidden, unnamed } = enabled
  const [limit, setLimit] = useState(slice)
  const namesAreComing = forbidden === undefined && clients.isPending && !clients.isError
  if (ids.error && !ids.data) {
    return (
      <LoadFailure
        what="The enabled applications"
        error={ids.error}
        onRetry={() => void ids.refetch()}
        retrying={ids.isFetching}
      />
    )
  }
  if (!ids.data || namesAreComing) {
    return (
      <Reading
        label="Loading applications"
        lines={4}
        error={ids.failureReason ?? clients.failureReason}
        keys={keys}
      />
    )
  }
  if (applications.length === 0) {
    return (
      <Callout title="Not enabled for any application">
        <p>Nobody can log in through it yet.</p>
      </Callout>
    )
  }
  const hidden = applications.length - limit
  const disabled = isDisabled(connection)
  return (
    <>
      {disabled && (
        <Callout kind="warn" title="This connection is disabled">
          No login comes through these links until it is enabled, on the{' '}
          <Link to="/connections/$id/danger" params={{ id: connection.id }}>
            Danger tab
          </Link>
          .
        </Callout>
      )}
      <DirectLinks
        opens={!disabled}
        connection={connection}
        options={options}
        onOptions={onOptions}
        applications={applications.slice(0, limit)}
      />
      {unnamed > 0 && <UnnamedApplications enabled={enabled} />}
      <Actions>
        {hidden > 0 && (
          <Button onClick={() => setLimit(limit + slice)}>
            Show more of the loaded ({hidden} left)
          </Button>
        )}
        {hidden <= 0 && ids.hasNextPage && (
          <Button
            busy={ids.isFetchingNextPage ? 'Loading more…' : undefined}
            onClick={() => void ids.fetchNextPage()}
          >
            Load more that are enabled
          </Button>
        )}
      </Actions>
      <StopReading reading={ids.isFetchingNextPage || clients.isFetchingNextPage} keys={keys} />
    </>
  )
}
