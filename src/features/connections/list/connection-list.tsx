import type { Draft } from '#kept/draft-store.ts'
import { useStop } from '#api/use-stop.ts'
import { Callout } from '#ui/callout.tsx'
import { Progress } from '#ui/progress.tsx'
import { ListEnd } from './list-end.tsx'
import { isFiltered, type Show } from './list-filter.ts'
import { isUnreadable } from './list-rows.ts'
import { drawnWhole, ListTable, LoadingTable } from './list-table.tsx'
import { ListTools } from './list-tools.tsx'
import { LoadFailure } from '../page/load-failure.tsx'
import { UnreadableOptions } from '../page/unreadable-options.tsx'
import { ChosenRows } from './chosen/chosen-rows.tsx'
import type { Selection } from './chosen/selection.ts'
import type { useConnectionList } from './use-connection-list.ts'
import { Reading } from '#panels/waiting/reading.tsx'

interface ConnectionListProps {
  readonly list: ReturnType<typeof useConnectionList>
  readonly selection: Selection
  readonly onDiscard: (draft: Draft) => void
}

/** The table with its tools, in each state the tenant's answer can be in. */
export function ConnectionList({ list, selection, onDiscard }: ConnectionListProps) {
  const stop = useStop()
  const { query, loaded, rows } = list
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, failureReason } = query
  const isLooking = isFiltered(list.filter)
  const empty = data !== undefined && !isLooking && loaded.length === 0 && !hasNextPage
  const retry = () => void (data ? query.fetchNextPage() : query.refetch())
  return (
    <>
      {list.isSearchable && !empty && (
        <ListTools
          filter={list.filter}
          onFilter={list.setFilter}
          strategies={list.strategies}
          match={list.match}
          lookup={list.lookup}
        />
      )}
      {list.readsOn && (
        <Progress
          label="Reading on in the tenant’s list"
          done={loaded.length}
          onStop={() => stop([list.key])}
        />
      )}
      {loaded.some(isUnreadable) && <UnreadableOptions />}
      {rows.length > 0 && (
        <ListTable
          rows={rows}
          more={hasNextPage && list.filter.show !== 'drafts'}
          selection={selection}
          linesOf={list.linesOf}
          onDiscard={onDiscard}
        />
      )}
      <ChosenRows rows={rows} all={list.all} selection={selection} />
      {empty && <Empty />}
      {data && !empty && rows.length === 0 && (
        <Nothing show={list.filter.show} more={hasNextPage} readsOn={list.readsOn} />
      )}
      {isFetching && !data && (
        <>
          <Reading label="Loading connections" lines={0} error={failureReason} keys={[list.key]} />
          <LoadingTable />
        </>
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
          long={rows.length > drawnWhole}
          more={hasNextPage}
          onLoad={() => void query.fetchNextPage()}
          loading={isFetchingNextPage}
          readsOn={list.readsOn}
          waitingFor={failureReason}
          keys={[list.key]}
        />
      )}
    </>
  )
}

interface NothingProps {
  readonly show: Show
  readonly more: boolean
  readonly readsOn: boolean
}

function Nothing({ show, more, readsOn }: NothingProps) {
  if (show === 'drafts') return <p>No draft of this browser matches.</p>
  return (
    <p>
      {more
        ? `Nothing that is loaded matches${readsOn ? ' so far' : ''}.`
        : 'No connection matches.'}
    </p>
  )
}

const Empty = () => (
  <Callout title="This tenant has no connections yet">
    <p>
      The connections through which customers’ users log in are listed here, each with its issuer
      and state. “New connection” sets up the first.
    </p>
  </Callout>
)
