import { useInfiniteQuery } from '@tanstack/react-query'
import { changesQuery } from '#api/change-queries.ts'
import { useApi, useSession } from '#api/context.tsx'
import { changeRoutes } from '#domain/destinations/auth0/contract/routes-of-changes.ts'
import { lackedIn } from '#domain/gateway-api/first.ts'
import { Reading } from '#panels/waiting/reading.tsx'
import { Button } from '#ui/button.tsx'
import { Hint } from '#ui/hint.tsx'
import { Actions, Stack } from '#ui/stack.tsx'
import { LoadFailure } from '../../../page/load-failure.tsx'
import { ChangeRow } from './change-row.tsx'
import styles from './changes.module.css'

/** What the tenant's log has of requests to the Management API about one connection. */
export function ChangeList({ id }: { readonly id: string }) {
  const lacked = lackedIn(changeRoutes.listChanges, useSession().permissions)
  return lacked === undefined ? (
    <Changes id={id} />
  ) : (
    <Hint>It takes the permission {lacked}, which an administrator of the tenant grants.</Hint>
  )
}

function Changes({ id }: { readonly id: string }) {
  const query = changesQuery(useApi(), id)
  const read = useInfiniteQuery(query)
  const { data, error, isFetching, isFetchingNextPage, failureReason, hasNextPage } = read
  const [again, older] = [() => void read.refetch(), () => void read.fetchNextPage()]
  if (!data)
    return error && !isFetching ? (
      <LoadFailure what="The changes" error={error} onRetry={again} retrying={false} />
    ) : (
      <Reading
        label="Reading the tenant’s log"
        lines={4}
        error={failureReason}
        keys={[query.queryKey]}
      />
    )
  const changes = data.pages.flatMap((page) => page.changes)
  const unread = data.pages.reduce((sum, page) => sum + page.unread, 0)
  return (
    <Stack>
      {changes.length === 0 ? (
        <p>{hasNextPage ? noneYet : noneAtAll}</p>
      ) : (
        <ol className={styles.changes} aria-label="Changes of this connection, newest first">
          {changes.map((change) => (
            <ChangeRow key={change.log_id} change={change} />
          ))}
        </ol>
      )}
      <Hint>
        From the tenant’s log, which is kept for some days, depending on the plan. Names of the
        fields that were sent, not of those that came to differ: an edit sends every option again.
        Not verified: whether Auth0 logs each request that it refused.
      </Hint>
      {unread > 0 && <Hint>Lines in another form than was expected, left out: {unread}.</Hint>}
      {error && !isFetching && (
        <LoadFailure what="More of the log" error={error} onRetry={older} retrying={false} />
      )}
      <Actions>
        <Button
          size="small"
          busy={isFetching && !isFetchingNextPage ? 'Looking…' : undefined}
          onClick={again}
        >
          Read the log again
        </Button>
        {hasNextPage && (
          <Button size="small" busy={isFetchingNextPage ? 'Reading…' : undefined} onClick={older}>
            Show older
          </Button>
        )}
      </Actions>
    </Stack>
  )
}

const noneYet = 'Among the newest lines of the log none is about this connection.'
const noneAtAll =
  'No change of this connection, as far as the log reaches back: at most 1,000 lines of changes, and as long as the plan keeps them.'
