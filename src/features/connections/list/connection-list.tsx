import type { Draft } from '#kept/draft-store.ts'
import { Callout } from '#ui/callout.tsx'
import { ListEnd } from './list-end.tsx'
import { isUnreadable } from './list-rows.ts'
import { ListTable } from './list-table.tsx'
import { ListTools } from './list-tools.tsx'
import { LoadFailure } from '../page/load-failure.tsx'
import { UnreadableOptions } from '../page/unreadable-options.tsx'
import type { useConnectionList } from './use-connection-list.ts'
import { Reading } from '#panels/waiting/reading.tsx'

interface ConnectionListProps {
  readonly list: ReturnType<typeof useConnectionList>
  readonly onDiscard: (draft: Draft) => void
}

/** The table with its tools, in each state the tenant's answer can be in. */
export function ConnectionList({ list, onDiscard }: ConnectionListProps) {
  const { query, loaded, rows } = list
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, failureReason } = query
  const empty = data !== undefined && loaded.length === 0 && !hasNextPage
  const retry = () => void (data ? query.fetchNextPage() : query.refetch())
  return (
    <>
      {data && !empty && (
        <ListTools
          filter={list.filter}
          onFilter={list.setFilter}
          strategies={list.strategies}
          match={list.match}
          lookup={list.lookup}
        />
      )}
      {loaded.some(isUnreadable) && <UnreadableOptions />}
      {rows.length > 0 && <ListTable rows={rows} onDiscard={onDiscard} />}
      {empty && <Empty />}
      {data && !empty && rows.length === 0 && <p>Nothing that is loaded matches.</p>}
      {isFetching && !data && (
        <Reading label="Loading connections" lines={9} error={failureReason} keys={[list.key]} />
      )}
      {error && !(isFetching && !data) && (
        <LoadFailure
          what={data ? 'More connections' : 'The connections'}
          error={error}
          onRetry={retry}
          retrying={isFetching}
        />
      )}
      {data && (
        <ListEnd
          hidden={list.hidden}
          onShow={list.showMore}
          more={hasNextPage}
          onLoad={list.loadMore}
          loading={isFetchingNextPage}
          waitingFor={failureReason}
          keys={[list.key]}
        />
      )}
    </>
  )
}

const Empty = () => (
  <Callout title="This tenant has no connections yet">
    <p>
      Here stand the connections through which customers’ users log in, each with its issuer and
      state. “New connection” sets up the first.
    </p>
  </Callout>
)
