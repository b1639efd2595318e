import { useChosen } from '#panels/activation/use-chosen.ts'
import { useTestingOnly } from '#panels/activation/use-testing-only.ts'
import { SetApart } from '#panels/applications/set-apart.tsx'
import { WaitingNote } from '#panels/failure/waiting-note.tsx'
import { StopReading } from '#panels/waiting/stop-reading.tsx'
import { Button } from '#ui/button.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Actions } from '#ui/stack.tsx'
import { VisibleText } from '#ui/visible-text.tsx'
import { useConnection } from '../../page/connection-context.ts'
import styles from './applications.module.css'
import { ChoiceList } from './choice-list.tsx'
import { type Filter, slice } from './choice-tools.tsx'
import { type Choice, counted, findChoices, isApart, whyNot } from './choices.ts'
import type { Choices } from './use-choices.ts'

interface Props {
  readonly all: Choices
  readonly filter: Filter
  readonly onMore: () => void
  readonly domainLevel: boolean
}

/** What the filter finds, a hundred at a time, each or all of them to be chosen. */
export function ChoiceResults({ all, filter, onMore, domainLevel }: Props) {
  const { choices, clients, counts, want, wantAll } = all
  const chosen = useChosenThere()
  const found = findChoices(choices, filter.state, filter.words)
  const narrowed = filter.state !== 'all' || filter.words.trim() !== ''
  const searching = narrowed && clients.hasNextPage && !clients.isError
  const loaded = `${counted(counts.enabled)} enabled of ${counts.loaded} loaded${clients.hasNextPage ? ', the tenant has more' : ''}`
  const words = searching
    ? `${found.length} found in ${choices.length} so far…`
    : `${found.length} found`
  const shown = found.slice(0, filter.limit)
  const apart = narrowed ? [] : shown.filter(isApart)
  const listed = shown.filter((one) => !apart.includes(one))
  const apartOn = apart.filter(({ enabled }) => enabled).length
  const rowsAs = { chosen, domainLevel, onWant: want }
  const on = found.filter((one) => !one.wanted && whyNot(one) === undefined)
  const off = found.filter((one) => one.wanted)
  return (
    <>
      <Actions>
        <span className={styles.count}>{narrowed ? words : loaded}</span>
        {narrowed && !searching && <Bulk on={on} off={off} onWant={wantAll} />}
      </Actions>
      <LiveRegion text={narrowed && !searching ? words : ''} />
      {listed.length > 0 && <ChoiceList label="Applications" choices={listed} {...rowsAs} />}
      <SetApart
        applications={apart.flatMap(({ view }) => view ?? [])}
        on={apartOn > 0 ? `${apartOn} enabled` : undefined}
      >
        <ChoiceList label="Applications set apart" choices={apart} {...rowsAs} />
      </SetApart>
      {found.length === 0 && !searching && <Nothing filter={filter} />}
      <Actions>
        {found.length > filter.limit && (
          <Button size="small" onClick={onMore}>
            Show {Math.min(slice, found.length - filter.limit)} more
          </Button>
        )}
        {!narrowed && clients.hasNextPage && (
          <Button
            size="small"
            busy={clients.isFetching ? 'Loading…' : undefined}
            onClick={() => void clients.fetchNextPage()}
          >
            Load more
          </Button>
        )}
      </Actions>
      {clients.isFetching && <WaitingNote error={clients.failureReason} />}
      <StopReading reading={searching || clients.isFetchingNextPage} keys={all.keys} />
    </>
  )
}

/** Those that an activation would enable; none where it needs no activation. */
function useChosenThere(): readonly string[] {
  const connection = useConnection()
  const testingOnly = useTestingOnly(connection.id)
  const { applications } = useChosen(connection)
  return testingOnly ? applications : []
}

interface BulkProps {
  readonly on: readonly Choice[]
  readonly off: readonly Choice[]
  readonly onWant: (choices: readonly Choice[], wanted: boolean) => void
}

const Bulk = ({ on, off, onWant }: BulkProps) => (
  <>
    {on.length > 0 && (
      <Button size="small" onClick={() => onWant(on, true)}>
        Choose all {on.length} found
      </Button>
    )}
    {off.length > 0 && (
      <Button size="small" onClick={() => onWant(off, false)}>
        Take off all {off.length} found
      </Button>
    )}
  </>
)

const Nothing = ({ filter: { state, words } }: { readonly filter: Filter }) => (
  <p className={styles.count}>
    {words.trim() !== '' ? (
      <>
        Nothing matches “<VisibleText value={words.trim()} />
        ”.
      </>
    ) : state === 'all' ? (
      'The tenant has no applications.'
    ) : (
      'None.'
    )}
  </p>
)
