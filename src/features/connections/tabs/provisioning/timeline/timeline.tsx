import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { provisionedRoutes } from '#domain/destinations/auth0/contract/routes-of-provisioned.ts'
import { scimReport } from '#domain/destinations/auth0/scim/scim-report.ts'
import type { ResponseOf } from '#domain/wire/endpoint.ts'
import { Button } from '#ui/button.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions } from '#ui/stack.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { useConnection } from '../../../page/connection-context.ts'
import { EventRow } from './event-row.tsx'
import styles from './timeline.module.css'

interface Props {
  readonly pages: readonly ResponseOf<typeof provisionedRoutes.listScimEvents>[]
  readonly query: Pick<
    UseInfiniteQueryResult,
    'refetch' | 'fetchNextPage' | 'hasNextPage' | 'isFetching' | 'isFetchingNextPage' | 'error'
  >
}

export function Timeline({ pages, query }: Props) {
  const { name } = useConnection()
  const events = pages.flatMap((page) => page.events)
  const unread = pages.reduce((sum, page) => sum + page.unread, 0)
  const { refetch, fetchNextPage, hasNextPage, isFetching, isFetchingNextPage, error } = query
  const next = () => void fetchNextPage()
  return (
    <>
      {events.length === 0 ? (
        <p>
          {hasNextPage
            ? 'Among the newest lines of the log none is of this connection.'
            : 'Their directory has asked nothing of this connection yet, as far as the log goes back.'}
        </p>
      ) : (
        <ol className={styles.events} aria-label="Requests of their directory, newest first">
          {events.map((event) => (
            <EventRow key={event.log_id} event={event} />
          ))}
        </ol>
      )}
      {unread > 0 && <Hint>Lines in another form than is documented, left out: {unread}.</Hint>}
      {error && !isFetching && (
        <LoadFailure what="More of the log" error={error} onRetry={next} retrying={false} />
      )}
      <Actions>
        <Button
          size="small"
          busy={isFetching && !isFetchingNextPage ? 'Looking…' : undefined}
          onClick={() => void refetch()}
        >
          Read the log again
        </Button>
        {hasNextPage && (
          <Button size="small" busy={isFetchingNextPage ? 'Reading…' : undefined} onClick={next}>
            Show older
          </Button>
        )}
        {events.length > 0 && (
          <CopyButton what="redacted report" value={() => scimReport(name, events)} />
        )}
      </Actions>
    </>
  )
}
